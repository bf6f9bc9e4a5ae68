package org.tallystick.command.assistance;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;

/**
 * A request as others need to know it.
 *
 * @param agency that drafted it, null for the coordinator
 * @param accepted offers
 */
record KnownRequest(
        String state, @Nullable String agency, Content content, boolean published, boolean closed, Set<UUID> accepted) {

    static KnownRequest submitted(String state, RequestSubmitted e) {
        return new KnownRequest(state, e.agency(), e.content(), false, false, Set.of());
    }

    KnownRequest after(RequestEvent event) {
        return switch (event) {
            case RequestSubmitted e -> submitted(state, e);
            case RequestStepCleared _, RequestReturned _ -> this;
            case RequestPublished _ -> new KnownRequest(state, agency, content, true, closed, accepted);
            case OfferAccepted e ->
                new KnownRequest(state, agency, content, published, closed, Copies.with(accepted, e.offer()));
            case RequestClosed _ -> new KnownRequest(state, agency, content, published, true, accepted);
        };
    }

    /** Whether a partner may know of it: a request is published to whom it says, and to nobody else. */
    boolean reaches(Caller partner, String organisation) {
        boolean covered = partner.instruments().contains(content.instrument());
        return published
                && switch (content.visibility()) {
                    case NATIONAL -> false;
                    case NAMED -> content.named().contains(organisation);
                    case PARTICIPANTS -> content.partners() && covered;
                    case PUBLIC -> true;
                };
    }
}
