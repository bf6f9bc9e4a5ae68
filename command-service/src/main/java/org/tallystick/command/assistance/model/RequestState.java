package org.tallystick.command.assistance.model;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;

/** What the events of a request add up to. */
public sealed interface RequestState {

    record NotDrafted() implements RequestState {}

    /** Inside the state. */
    record Drafted(Content content, Clearance clearance) implements RequestState {}

    /** @param accepted offers */
    record Published(Set<UUID> accepted) implements RequestState {
        public Published {
            accepted = Set.copyOf(accepted);
        }
    }

    record Closed() implements RequestState {}

    default RequestState after(RequestEvent event) {
        return switch (event) {
            case RequestSubmitted e ->
                new Drafted(
                        e.content(),
                        e.submission() == 1
                                ? Clearance.submitted(e.path(), e.person(), e.actor())
                                : drafted(e).clearance().submittedAgain(e.path(), e.person(), e.actor()));
            case RequestStepCleared e ->
                new Drafted(drafted(e).content(), drafted(e).clearance().after(e.passed()));
            case RequestReturned e ->
                new Drafted(drafted(e).content(), drafted(e).clearance().after(e.returned()));
            case RequestPublished _ -> new Published(Set.of());
            case OfferAccepted e -> accepted(e.offer());
            case RequestClosed _ -> new Closed();
        };
    }

    private RequestState accepted(UUID offer) {
        Set<UUID> more = new HashSet<>(this instanceof Published published ? published.accepted() : Set.of());
        more.add(offer);
        return new Published(more);
    }

    private Drafted drafted(RequestEvent event) {
        if (this instanceof Drafted drafted) {
            return drafted;
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " does not follow on " + this);
    }
}
