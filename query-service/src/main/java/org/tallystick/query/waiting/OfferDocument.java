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
 * @param until last day on which it stands, null while open-ended
 */
record OfferDocument(UUID request, @Nullable LocalDate until, Instant madeAt) {

    static OfferDocument after(@Nullable OfferDocument before, LedgerEntry entry) {
        return switch ((OfferEvent) entry.envelope().payload()) {
            case OfferMade e -> new OfferDocument(e.request(), e.until(), entry.acceptedAt());
            case OfferDelivered _ -> Objects.requireNonNull(before, "an offer begins with its making");
        };
    }
}
