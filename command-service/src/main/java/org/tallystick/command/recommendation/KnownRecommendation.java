package org.tallystick.command.recommendation;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.ResponseEvent;

/**
 * A recommendation as others need to know it.
 *
 * @param agency that drafted the newest response, null for the coordinator
 * @param said what the state last released on it, null when nothing
 */
record KnownRecommendation(
        String instrument,
        String state,
        boolean closed,
        @Nullable String agency,
        ResponseEvent.@Nullable Kind said) {

    KnownRecommendation after(ResponseEvent event) {
        return switch (event) {
            case ResponseEvent.ResponseSubmitted e ->
                new KnownRecommendation(instrument, state, closed, e.agency(), said);
            case ResponseEvent.ResponseReleased e ->
                new KnownRecommendation(instrument, state, closed, agency, e.kind());
            case ResponseEvent.ResponseStepCleared _, ResponseEvent.ResponseReturned _ -> this;
        };
    }

    KnownRecommendation asClosed() {
        return new KnownRecommendation(instrument, state, true, agency, said);
    }
}
