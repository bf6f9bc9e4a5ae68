package org.tallystick.command.recommendation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.RecommendationDecider;
import org.tallystick.command.recommendation.model.RecommendationState;
import org.tallystick.command.recommendation.model.RecommendationState.NotIssued;
import org.tallystick.events.recommendation.RecommendationEvent;

/** Stop 3 of 9: what Axon holds of a recommendation; every decision is the decider's. */
final class RecommendationShell extends AggregateShell<RecommendationState, RecommendationEvent> {

    RecommendationShell() {
        super(new NotIssued());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RecommendationState handle(IssueRecommendation command) {
        record(RecommendationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RecommendationState handle(CloseRecommendation command) {
        record(RecommendationDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(RecommendationEvent event) {
        become(state().after(event));
    }
}
