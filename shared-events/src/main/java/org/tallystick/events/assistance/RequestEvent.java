package org.tallystick.events.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.report.Visibility;

/** Stream {@code assistance/<id>}: one request of one state; nobody outside of it reads it before it is published. */
public sealed interface RequestEvent extends DomainEvent {

    /**
     * Drafted and handed to the chain, for the first time or again.
     *
     * @param submission counts from 1
     * @param agency that drafted it, null for the coordinator
     * @param person who drafted it
     * @param actor the client that the person used
     */
    record RequestSubmitted(
            int submission, @Nullable String agency, UUID person, UUID actor, Content content, ClearancePath path)
            implements RequestEvent {}

    record RequestStepCleared(StepPassed passed) implements RequestEvent {}

    record RequestReturned(StepReturned returned) implements RequestEvent {}

    /**
     * It left the state, as it was last submitted.
     *
     * @param partners whether partner organisations under the audience's instruments may read it too
     * @param audience codes of the instruments whose participants may read it
     */
    record RequestPublished(Visibility visibility, List<String> named, boolean partners, List<String> audience)
            implements RequestEvent {
        public RequestPublished {
            named = List.copyOf(named);
            audience = List.copyOf(audience);
        }
    }

    /** The state takes an offer: a match. */
    record OfferAccepted(UUID offer) implements RequestEvent {}

    record RequestClosed(Outcome outcome) implements RequestEvent {}

    /**
     * @param commitments paths in the instrument's catalogue
     * @param neededBy last day on which it helps, null when it always does
     * @param recommendation that it rests on, null when it rests on none
     * @param named states and organisations, for visibility {@code NAMED}
     * @param partners whether partner organisations under the instrument are to read it too
     * @param language BCP 47 tag of the texts
     */
    record Content(
            String instrument,
            List<String> commitments,
            List<Need> needs,
            @Nullable LocalDate neededBy,
            @Nullable UUID recommendation,
            Visibility visibility,
            List<String> named,
            boolean partners,
            String language,
            Text title,
            Text text) {
        public Content {
            commitments = List.copyOf(commitments);
            needs = List.copyOf(needs);
            named = List.copyOf(named);
        }
    }

    enum Need {
        EXPERTISE,
        TRAINING,
        EQUIPMENT,
        FUNDING,
        OTHER
    }

    enum Outcome {
        FULFILLED,
        NO_LONGER_NEEDED
    }
}
