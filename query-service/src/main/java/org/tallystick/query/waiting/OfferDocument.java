package org.tallystick.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.query.feed.LedgerEntry;

/**
 * An offer as it is stored.
 *
 * @param by organisation that made it
 * @param until last day on which it stands, null while open-ended
 */
record OfferDocument(UUID request, String by, @Nullable LocalDate until, Instant madeAt, boolean delivered) {

    static OfferDocument after(@Nullable OfferDocument before, LedgerEntry entry) {
        return switch ((OfferEvent) entry.envelope().payload()) {
            case OfferMade e -> new OfferDocument(e.request(), e.by(), e.until(), entry.acceptedAt(), false);
            case OfferDelivered _ ->
                Objects.requireNonNull(before, "an offer begins with its making")
                        .over();
        };
    }

    private OfferDocument over() {
        return new OfferDocument(request, by, until, madeAt, true);
    }
}
