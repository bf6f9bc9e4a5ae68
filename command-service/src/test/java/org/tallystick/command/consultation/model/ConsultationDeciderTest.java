package org.tallystick.command.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.consultation.model.ConsultationState.Held;
import org.tallystick.command.consultation.model.ConsultationState.NotScheduled;
import org.tallystick.command.consultation.model.ConsultationState.Scheduled;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Decision;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.consultation.ConsultationEvent.Session;

class ConsultationDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final UUID RECOMMENDATION = new UUID(7, 7);
    private static final Delegation KZ = new Delegation("KZ", 3);

    private final Held held = new Held(Set.of(1, 2), Set.of(1));

    @Test
    void itIsScheduledHeldAndSettled() {
        ScheduleConsultation schedule = schedule(DAY, "Borders", List.of("Opening"), true);
        assertThat(ConsultationDecider.decide(new NotScheduled(), schedule)).containsExactly(schedule.content());
        RecordConsultation record = record(DAY, List.of(KZ), task("KZ", DAY, "Act"), List.of(RECOMMENDATION));
        assertThat(ConsultationDecider.decide(new Scheduled(), record)).containsExactly(record.content());
        ConsultationState after = new Scheduled().after(record.content());
        assertThat(after).isEqualTo(new Held(Set.of(1), Set.of(1)));
        assertThat(after.after(new FollowUpClosed(1, Text.of("done")))).isEqualTo(new Held(Set.of(1), Set.of()));
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                Arguments.of(new NotScheduled(), schedule(DAY, "Borders", List.of("x"), false), "INSTRUMENT_NOT_FOUND"),
                Arguments.of(
                        new NotScheduled(),
                        schedule(DAY.minusDays(1), "B", List.of("x"), true),
                        "ENDS_BEFORE_IT_BEGINS"),
                Arguments.of(new NotScheduled(), schedule(DAY, " ", List.of("x"), true), "TEXT_MISSING"),
                Arguments.of(new NotScheduled(), schedule(DAY, "B", List.of(), true), "AGENDA_MISSING"),
                Arguments.of(new NotScheduled(), schedule(DAY, "B", List.of(" "), true), "TEXT_MISSING"),
                Arguments.of(
                        new Scheduled(),
                        record(DAY.minusDays(1), List.of(KZ), task("KZ", DAY, "x"), List.of()),
                        "ENDS_BEFORE_IT_BEGINS"),
                Arguments.of(
                        new Scheduled(),
                        record(DAY.plusDays(1), List.of(KZ), task("KZ", DAY.plusDays(1), "x"), List.of()),
                        "HELD_IN_THE_FUTURE"),
                Arguments.of(new Scheduled(), record(DAY, List.of(), List.of(), List.of()), "PARTICIPANT_MISSING"),
                Arguments.of(
                        new Scheduled(), record(DAY, List.of(KZ, KZ), List.of(), List.of()), "PARTICIPANT_REPEATED"),
                Arguments.of(
                        new Scheduled(), record(DAY, List.of(KZ), task("KG", DAY, "x"), List.of()), "OWNER_ABSENT"),
                Arguments.of(
                        new Scheduled(),
                        record(DAY, List.of(KZ), task("KZ", DAY.minusDays(1), "x"), List.of()),
                        "DUE_BEFORE_CONSULTATION"),
                Arguments.of(
                        new Scheduled(), record(DAY, List.of(KZ), task("KZ", DAY, " "), List.of()), "TEXT_MISSING"),
                Arguments.of(
                        new Scheduled(),
                        record(DAY, List.of(KZ), List.of(), List.of(new UUID(8, 8))),
                        "RECOMMENDATION_UNKNOWN"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("objections")
    void whatBreaksARuleIsRefused(ConsultationState state, ConsultationCommand command, String code) {
        refused(state, command, code);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        ScheduleConsultation schedule = schedule(DAY, "Borders", List.of("Opening"), true);
        RecordConsultation record = record(DAY, List.of(KZ), List.of(), List.of());
        refused(new Scheduled(), schedule, "CONSULTATION_EXISTS");
        refused(held, schedule, "CONSULTATION_EXISTS");
        refused(new NotScheduled(), record, "CONSULTATION_NOT_FOUND");
        refused(held, record, "CONSULTATION_HELD");
        refused(new NotScheduled(), close(1, "done"), "CONSULTATION_NOT_FOUND");
        refused(new Scheduled(), close(1, "done"), "CONSULTATION_NOT_HELD");
        refused(held, close(2, "done"), "FOLLOW_UP_CLOSED");
        refused(held, close(3, "done"), "FOLLOW_UP_NOT_FOUND");
        refused(held, close(1, " "), "TEXT_MISSING");
    }

    private static ScheduleConsultation schedule(LocalDate to, String title, List<String> topics, boolean adopted) {
        List<Session> agenda =
                topics.stream().map(topic -> new Session(1, Text.of(topic))).toList();
        return new ScheduleConsultation(
                new ConsultationScheduled("TEST", DAY, to, List.of(), List.of(), "en", Text.of(title), null, agenda),
                adopted);
    }

    private static RecordConsultation record(
            LocalDate to, List<Delegation> participants, List<FollowUp> followUps, List<UUID> recommendations) {
        ConsultationHeld content = new ConsultationHeld(
                DAY,
                to,
                participants,
                List.of(),
                List.of(new Decision(1, Text.of("Meet again"))),
                followUps,
                recommendations);
        return new RecordConsultation(content, Set.of(RECOMMENDATION), DAY);
    }

    private static List<FollowUp> task(String owner, LocalDate due, String text) {
        return List.of(new FollowUp(1, owner, due, Text.of(text)));
    }

    private static CloseFollowUp close(int number, String outcome) {
        return new CloseFollowUp(number, Text.of(outcome));
    }

    private static void refused(ConsultationState state, ConsultationCommand command, String code) {
        assertThatThrownBy(() -> ConsultationDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
