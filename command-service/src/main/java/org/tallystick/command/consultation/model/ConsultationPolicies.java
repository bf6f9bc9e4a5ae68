package org.tallystick.command.consultation.model;

import static org.tallystick.command.consultation.model.ConsultationRefusal.AGENDA_MISSING;
import static org.tallystick.command.consultation.model.ConsultationRefusal.DUE_BEFORE_CONSULTATION;
import static org.tallystick.command.consultation.model.ConsultationRefusal.ENDS_BEFORE_IT_BEGINS;
import static org.tallystick.command.consultation.model.ConsultationRefusal.HELD_IN_THE_FUTURE;
import static org.tallystick.command.consultation.model.ConsultationRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.consultation.model.ConsultationRefusal.OWNER_ABSENT;
import static org.tallystick.command.consultation.model.ConsultationRefusal.PARTICIPANT_MISSING;
import static org.tallystick.command.consultation.model.ConsultationRefusal.PARTICIPANT_REPEATED;
import static org.tallystick.command.consultation.model.ConsultationRefusal.RECOMMENDATION_UNKNOWN;
import static org.tallystick.command.consultation.model.ConsultationRefusal.TEXT_MISSING;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Words;
import org.tallystick.events.Text;
import org.tallystick.events.consultation.ConsultationEvent.Decision;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.Session;

/** What makes the record of a consultation one that can be followed up. */
final class ConsultationPolicies {

    private ConsultationPolicies() {}

    static Stream<Objection> instrumentIsAdopted(ScheduleConsultation c) {
        return unless(c.adopted(), INSTRUMENT_NOT_FOUND, "/instrument", "Name an instrument in force.");
    }

    static Stream<Objection> endsAfterItBegins(ScheduleConsultation c) {
        return unless(
                !c.content().to().isBefore(c.content().from()),
                ENDS_BEFORE_IT_BEGINS,
                "/to",
                "Give the first day or a later one.");
    }

    static Stream<Objection> hasATitle(ScheduleConsultation c) {
        return unless(Words.said(c.content().title()), TEXT_MISSING, "/title", "Give it a title.");
    }

    static Stream<Objection> hasAnAgenda(ScheduleConsultation c) {
        return Stream.concat(
                unless(!c.content().agenda().isEmpty(), AGENDA_MISSING, "/agenda", "Name at least one session."),
                silent(c.content().agenda(), Session::topic, "/agenda/%d"));
    }

    static Stream<Objection> recordedDaysAreInOrder(RecordConsultation c) {
        return unless(
                !c.content().to().isBefore(c.content().from()),
                ENDS_BEFORE_IT_BEGINS,
                "/to",
                "Give the first day or a later one.");
    }

    static Stream<Objection> recordedOnceItIsOver(RecordConsultation c) {
        return unless(
                !c.content().to().isAfter(c.today()),
                HELD_IN_THE_FUTURE,
                "/to",
                "Record it once its last day has come.");
    }

    static Stream<Objection> somebodyTookPart(RecordConsultation c) {
        return unless(
                !c.content().participants().isEmpty(),
                PARTICIPANT_MISSING,
                "/participants",
                "Name the states and organisations that took part.");
    }

    static Stream<Objection> everyDelegationOnce(RecordConsultation c) {
        Set<String> seen = new HashSet<>();
        return at(
                c.content().participants(),
                delegation -> !seen.add(delegation.party()),
                PARTICIPANT_REPEATED,
                "/participants/%d/party",
                "Name each state and organisation once.");
    }

    static Stream<Objection> whatIsRecordedSaysSomething(RecordConsultation c) {
        return Stream.of(
                        silent(c.content().agenda(), Session::topic, "/agenda/%d"),
                        silent(c.content().decisions(), Decision::text, "/decisions/%d"),
                        silent(c.content().followUps(), FollowUp::text, "/followUps/%d/text"))
                .flatMap(all -> all);
    }

    /** Nobody is given a task in absence. */
    static Stream<Objection> ownersTookPart(RecordConsultation c) {
        Set<String> there =
                c.content().participants().stream().map(Delegation::party).collect(Collectors.toSet());
        return at(
                c.content().followUps(),
                followUp -> !there.contains(followUp.owner()),
                OWNER_ABSENT,
                "/followUps/%d/owner",
                "Name a state or organisation that took part.");
    }

    static Stream<Objection> dueAfterTheConsultation(RecordConsultation c) {
        return at(
                c.content().followUps(),
                followUp -> followUp.due().isBefore(c.content().to()),
                DUE_BEFORE_CONSULTATION,
                "/followUps/%d/due",
                "Give the last day of the consultation or a later one.");
    }

    static Stream<Objection> recommendationsWereIssued(RecordConsultation c) {
        return at(
                c.content().recommendations(),
                id -> !c.issued().contains(id),
                RECOMMENDATION_UNKNOWN,
                "/recommendations/%d",
                "Issue it under the same instrument first.");
    }

    static Stream<Objection> closingSaysWhatCameOfIt(CloseFollowUp c) {
        return unless(Words.said(c.outcome()), TEXT_MISSING, "/outcome", "Say what came of it.");
    }

    private static <T> Stream<Objection> silent(List<T> list, Function<T, Text> text, String pointer) {
        return at(list, one -> !Words.said(text.apply(one)), TEXT_MISSING, pointer, "Say something, or leave it out.");
    }

    private static <T> Stream<Objection> at(
            List<T> list, Predicate<T> wrong, ConsultationRefusal code, String pointer, String text) {
        return IntStream.range(0, list.size())
                .filter(i -> wrong.test(list.get(i)))
                .mapToObj(i -> new Objection(code, pointer.replace("%d", Integer.toString(i)), text));
    }

    private static Stream<Objection> unless(boolean kept, ConsultationRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
