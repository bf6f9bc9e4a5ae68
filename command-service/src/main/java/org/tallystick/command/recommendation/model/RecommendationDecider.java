package org.tallystick.command.recommendation.model;

import static org.tallystick.command.recommendation.model.RecommendationRefusal.RECOMMENDATION_CLOSED;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.RECOMMENDATION_EXISTS;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.RECOMMENDATION_NOT_FOUND;

import java.util.List;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.RecommendationState.Closed;
import org.tallystick.command.recommendation.model.RecommendationState.Issued;
import org.tallystick.command.recommendation.model.RecommendationState.NotIssued;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;

/** Decides what becomes of a recommendation. */
public final class RecommendationDecider {

    private static final List<Policy<IssueRecommendation>> ISSUING = List.of(
            IssuingPolicies::instrumentIsAdopted,
            IssuingPolicies::stateTakesPart,
            IssuingPolicies::someCommitment,
            IssuingPolicies::commitmentsAreInTheCatalogue,
            IssuingPolicies::everyCommitmentOnce,
            IssuingPolicies::dueInTheFuture,
            IssuingPolicies::somethingIsSaid);

    private static final List<Policy<CloseRecommendation>> CLOSING =
            List.of(ClosingPolicies::closingSaysWhy, ClosingPolicies::closedOnceNothingIsPending);

    private RecommendationDecider() {}

    public static List<RecommendationEvent> decide(RecommendationState state, RecommendationCommand command) {
        return switch (command) {
            case IssueRecommendation issue -> issue(state, issue);
            case CloseRecommendation close -> close(state, close);
        };
    }

    private static List<RecommendationEvent> issue(RecommendationState state, IssueRecommendation command) {
        return switch (state) {
            case NotIssued _ -> {
                Policy.require(command, ISSUING);
                yield List.of(command.content());
            }
            case Issued _, Closed _ -> throw new Refused(RECOMMENDATION_EXISTS, "It was issued already.");
        };
    }

    private static List<RecommendationEvent> close(RecommendationState state, CloseRecommendation command) {
        return switch (state) {
            case NotIssued _ -> throw new Refused(RECOMMENDATION_NOT_FOUND, "Nothing was issued under this id.");
            case Issued _ -> {
                Policy.require(command, CLOSING);
                yield List.of(new RecommendationClosed(command.reason()));
            }
            case Closed _ -> throw new Refused(RECOMMENDATION_CLOSED, "It was closed.");
        };
    }
}
