package org.tallystick.command.recommendation;

import java.util.List;
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
        List<String> commitments,
        boolean closed,
        @Nullable String agency,
        ResponseEvent.@Nullable Kind said) {

    KnownRecommendation {
        commitments = List.copyOf(commitments);
    }

    KnownRecommendation after(ResponseEvent event) {
        return switch (event) {
            case ResponseEvent.ResponseSubmitted e ->
                new KnownRecommendation(instrument, state, commitments, closed, e.agency(), said);
            case ResponseEvent.ResponseReleased e ->
                new KnownRecommendation(instrument, state, commitments, closed, agency, e.kind());
            case ResponseEvent.ResponseStepCleared _, ResponseEvent.ResponseReturned _ -> this;
        };
    }

    KnownRecommendation asClosed() {
        return new KnownRecommendation(instrument, state, commitments, true, agency, said);
    }
}
