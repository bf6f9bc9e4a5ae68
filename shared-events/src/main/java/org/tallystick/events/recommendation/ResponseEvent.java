package org.tallystick.events.recommendation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;

/** Stream {@code response/<id of the recommendation>}: the state's side; nothing of it leaves the state before its release. */
public sealed interface ResponseEvent extends DomainEvent {

    /**
     * Drafted and handed to the chain, for the first time or again.
     *
     * @param response counts from 1 per recommendation
     * @param submission counts from 1 per response
     * @param agency that drafted it, null for the coordinator
     * @param person who drafted it
     * @param actor the client that the person used
     * @param text the reason of a decline, or what was done
     */
    record ResponseSubmitted(
            int response,
            int submission,
            Kind kind,
            @Nullable String agency,
            UUID person,
            UUID actor,
            String language,
            @Nullable Text text,
            ClearancePath path)
            implements ResponseEvent {}

    record ResponseStepCleared(int response, StepPassed passed) implements ResponseEvent {}

    record ResponseReturned(int response, StepReturned returned) implements ResponseEvent {}

    /**
     * It left the state: for those whom the recommendation reaches, within the audience.
     *
     * @param audience codes of the instruments whose participants may read it
     */
    record ResponseReleased(int response, Kind kind, List<String> audience) implements ResponseEvent {
        public ResponseReleased {
            audience = List.copyOf(audience);
        }
    }

    /** What a state says to a recommendation. */
    enum Kind {
        ACCEPTED,
        /** Heard, neither accepted nor declined. */
        NOTED,
        DECLINED,
        /** How far an accepted one has come. */
        PROGRESS,
        IMPLEMENTED
    }
}
