package org.tallystick.query.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.consultation.ConsultationEvent.Session;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * A consultation as it is stored.
 *
 * @param named every state and organisation that it names
 */
record ConsultationDocument(
        String instrument,
        LocalDate from,
        LocalDate to,
        boolean held,
        List<String> languages,
        List<String> invited,
        List<String> named,
        String language,
        @Nullable Ciphertext title,
        @Nullable Ciphertext place,
        List<Numbered> agenda,
        List<Delegation> participants,
        List<Numbered> decisions,
        List<Task> followUps,
        List<UUID> recommendations,
        long revision) {

    record Numbered(int number, @Nullable Ciphertext text) {}

    /** @param closedAt null while it is open */
    record Task(
            int number,
            String owner,
            LocalDate due,
            @Nullable Ciphertext text,
            @Nullable Instant closedAt,
            @Nullable Ciphertext outcome) {}

    static ConsultationDocument after(@Nullable ConsultationDocument before, LedgerEntry entry) {
        String stream = entry.envelope().stream();
        ConsultationEvent event = (ConsultationEvent) entry.envelope().payload();
        if (event instanceof ConsultationScheduled e) {
            return scheduled(e, stream, entry.envelope().streamSeq() + 1);
        }
        if (before == null) {
            throw new IllegalStateException("nothing was scheduled: " + stream);
        }
        return switch (event) {
            case ConsultationScheduled _ -> before;
            case ConsultationHeld e -> before.held(e, stream);
            case FollowUpClosed e -> before.closed(e, entry);
        };
    }

    private static ConsultationDocument scheduled(ConsultationScheduled e, String stream, long revision) {
        return new ConsultationDocument(
                e.instrument(),
                e.from(),
                e.to(),
                false,
                e.languages(),
                e.invited(),
                e.invited().stream().distinct().sorted().toList(),
                e.language(),
                Ciphertext.of(stream, e.title()),
                Ciphertext.of(stream, e.place()),
                sessions(stream, e.agenda()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                revision);
    }

    private ConsultationDocument held(ConsultationHeld e, String stream) {
        Stream<String> more = Stream.concat(
                e.participants().stream().map(Delegation::party),
                e.followUps().stream().map(FollowUp::owner));
        return new ConsultationDocument(
                instrument,
                e.from(),
                e.to(),
                true,
                languages,
                invited,
                Stream.concat(named.stream(), more).distinct().sorted().toList(),
                language,
                title,
                place,
                e.agenda().isEmpty() ? agenda : sessions(stream, e.agenda()),
                e.participants(),
                e.decisions().stream()
                        .map(one -> new Numbered(one.number(), Ciphertext.of(stream, one.text())))
                        .toList(),
                e.followUps().stream().map(one -> task(stream, one)).toList(),
                e.recommendations(),
                revision + 1);
    }

    private ConsultationDocument closed(FollowUpClosed e, LedgerEntry entry) {
        Ciphertext outcome = Ciphertext.of(entry.envelope().stream(), e.outcome());
        List<Task> tasks = followUps.stream()
                .map(one -> one.number() == e.number()
                        ? new Task(one.number(), one.owner(), one.due(), one.text(), entry.acceptedAt(), outcome)
                        : one)
                .toList();
        return new ConsultationDocument(
                instrument,
                from,
                to,
                held,
                languages,
                invited,
                named,
                language,
                title,
                place,
                agenda,
                participants,
                decisions,
                tasks,
                recommendations,
                revision + 1);
    }

    private static List<Numbered> sessions(String stream, List<Session> agenda) {
        return agenda.stream()
                .map(one -> new Numbered(one.number(), Ciphertext.of(stream, one.topic())))
                .toList();
    }

    private static Task task(String stream, FollowUp one) {
        return new Task(one.number(), one.owner(), one.due(), Ciphertext.of(stream, one.text()), null, null);
    }

    Stream<@Nullable Ciphertext> texts() {
        Stream<@Nullable Ciphertext> heads = Stream.of(title, place);
        Stream<@Nullable Ciphertext> lists =
                Stream.of(agenda, decisions).flatMap(List::stream).map(Numbered::text);
        Stream<@Nullable Ciphertext> tasks = followUps.stream().flatMap(one -> Stream.of(one.text(), one.outcome()));
        return Stream.of(heads, lists, tasks).flatMap(all -> all);
    }
}
