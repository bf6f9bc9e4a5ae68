package org.tallystick.command.recommendation.model;

import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;

/** What the events of a recommendation add up to. */
public sealed interface RecommendationState {

    record NotIssued() implements RecommendationState {}

    record Issued() implements RecommendationState {}

    record Closed() implements RecommendationState {}

    default RecommendationState after(RecommendationEvent event) {
        return switch (event) {
            case RecommendationIssued _ -> new Issued();
            case RecommendationClosed _ -> new Closed();
        };
    }
}
