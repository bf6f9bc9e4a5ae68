package org.tallystick.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * What is to follow on a consultation, as it is stored.
 *
 * @param open follow-ups
 */
record FollowUpDocument(String instrument, List<Task> open) {

    /**
     * @param owner a state or an organisation
     * @param due last day
     */
    record Task(
            int number,
            String owner,
            LocalDate due,
            @Nullable Ciphertext text,
            Instant since) {}

    static FollowUpDocument after(@Nullable FollowUpDocument before, LedgerEntry entry) {
        ConsultationEvent event = (ConsultationEvent) entry.envelope().payload();
        if (event instanceof ConsultationScheduled e) {
            return new FollowUpDocument(e.instrument(), List.of());
        }
        FollowUpDocument now = Objects.requireNonNull(before, "a consultation begins with its scheduling");
        return switch (event) {
            case ConsultationScheduled _ -> now;
            case ConsultationHeld e ->
                now.with(e.followUps().stream().map(one -> task(one, entry)).toList());
            case FollowUpClosed e ->
                now.with(now.open.stream()
                        .filter(one -> one.number() != e.number())
                        .toList());
        };
    }

    private FollowUpDocument with(List<Task> tasks) {
        return new FollowUpDocument(instrument, tasks);
    }

    private static Task task(FollowUp one, LedgerEntry entry) {
        Ciphertext text = Ciphertext.of(entry.envelope().stream(), one.text());
        return new Task(one.number(), one.owner(), one.due(), text, entry.acceptedAt());
    }
}
