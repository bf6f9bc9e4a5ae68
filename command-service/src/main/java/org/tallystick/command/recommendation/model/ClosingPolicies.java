package org.tallystick.command.recommendation.model;

import static org.tallystick.command.recommendation.model.RecommendationRefusal.RECOMMENDATION_PENDING;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.TEXT_MISSING;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Words;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.events.recommendation.ResponseEvent.Kind;

/** When nothing more is expected of the state. */
final class ClosingPolicies {

    private ClosingPolicies() {}

    static Stream<Objection> closingSaysWhy(CloseRecommendation close) {
        return Words.said(close.reason())
                ? Stream.empty()
                : Stream.of(new Objection(TEXT_MISSING, "/reason", "Say why nothing more is expected."));
    }

    /** What a state has not answered, or has accepted and not yet implemented, stays on its list. */
    static Stream<Objection> closedOnceNothingIsPending(CloseRecommendation close) {
        return settled(close.said())
                ? Stream.empty()
                : Stream.of(new Objection(
                        RECOMMENDATION_PENDING,
                        "",
                        "The state has not released that it is implemented, noted or declined."));
    }

    private static boolean settled(@Nullable Kind said) {
        return switch (said) {
            case null -> false;
            case ACCEPTED, PROGRESS -> false;
            case NOTED, DECLINED, IMPLEMENTED -> true;
        };
    }
}
