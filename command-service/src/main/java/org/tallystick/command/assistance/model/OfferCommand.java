package org.tallystick.command.assistance.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent.Need;

/** What an organisation can do with an offer of its own. */
public sealed interface OfferCommand {

    /**
     * @param closed whether the request is
     * @param needed what it asks for
     */
    record MakeOffer(OfferMade content, boolean closed, Set<Need> needed) implements OfferCommand {
        public MakeOffer {
            needed = Set.copyOf(needed);
        }
    }

    /**
     * @param accepted whether the state took the offer
     * @param today where a day begins first on earth
     */
    record RecordDelivery(LocalDate on, @Nullable Text note, boolean accepted, LocalDate today)
            implements OfferCommand {}
}
