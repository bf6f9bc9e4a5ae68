package org.tallystick.query.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Means;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * An activity as it is stored.
 *
 * @param standing {@code RECORDED}, {@code COMPLETED} or {@code CANCELLED}
 * @param endedOn null while it has not ended
 */
record ActivityDocument(
        String organisation,
        String instrument,
        List<String> countries,
        List<String> commitments,
        LocalDate from,
        @Nullable LocalDate to,
        List<Means> means,
        @Nullable UUID request,
        String language,
        @Nullable Ciphertext title,
        @Nullable Ciphertext description,
        String standing,
        @Nullable LocalDate endedOn,
        @Nullable Ciphertext note,
        long revision) {

    static ActivityDocument after(@Nullable ActivityDocument before, LedgerEntry entry) {
        String stream = entry.envelope().stream();
        ActivityEvent event = (ActivityEvent) entry.envelope().payload();
        if (event instanceof ActivityRecorded e) {
            return of(e.organisation(), e.content(), entry);
        }
        if (before == null) {
            throw new IllegalStateException("nothing was recorded: " + stream);
        }
        return switch (event) {
            case ActivityRecorded _ -> before;
            case ActivityUpdated e -> of(before.organisation, e.content(), entry);
            case ActivityEnded e -> before.ended(e, stream);
        };
    }

    private static ActivityDocument of(String organisation, Content c, LedgerEntry entry) {
        String stream = entry.envelope().stream();
        return new ActivityDocument(
                organisation,
                c.instrument(),
                c.countries(),
                c.commitments(),
                c.from(),
                c.to(),
                c.means(),
                c.request(),
                c.language(),
                Ciphertext.of(stream, c.title()),
                Ciphertext.of(stream, c.description()),
                "RECORDED",
                null,
                null,
                entry.envelope().streamSeq() + 1);
    }

    private ActivityDocument ended(ActivityEnded e, String stream) {
        return new ActivityDocument(
                organisation,
                instrument,
                countries,
                commitments,
                from,
                to,
                means,
                request,
                language,
                title,
                description,
                e.outcome().name(),
                e.on(),
                Ciphertext.of(stream, e.note()),
                revision + 1);
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.of(title, description, note);
    }
}
