package org.tallystick.events.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.assistance.RequestEvent.Need;

/** Stream {@code offer/<id>}: one offer on one request. */
public sealed interface OfferEvent extends DomainEvent {

    /**
     * @param request that it answers
     * @param by organisation that offers
     * @param gives what of the needs it meets
     * @param until last day on which it stands, null while open-ended
     */
    record OfferMade(
            UUID request,
            String by,
            List<Need> gives,
            @Nullable LocalDate until,
            String language,
            Text text) implements OfferEvent {
        public OfferMade {
            gives = List.copyOf(gives);
        }
    }

    record OfferDelivered(LocalDate on, @Nullable Text note) implements OfferEvent {}
}
