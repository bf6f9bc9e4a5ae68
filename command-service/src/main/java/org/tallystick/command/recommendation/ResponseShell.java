package org.tallystick.command.recommendation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.command.recommendation.model.ResponseCommand;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;
import org.tallystick.command.recommendation.model.ResponseDecider;
import org.tallystick.command.recommendation.model.ResponseState;
import org.tallystick.command.recommendation.model.ResponseState.Silent;
import org.tallystick.events.recommendation.ResponseEvent;

/** Stop 3 of 9: what Axon holds of a state's responses to one recommendation; every decision is the decider's. */
final class ResponseShell extends AggregateShell<ResponseState, ResponseEvent> {

    ResponseShell() {
        super(new Silent());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ResponseState handle(SubmitResponse command) {
        record(ResponseDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ResponseState handle(ResubmitResponse command) {
        record(ResponseDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ResponseState handle(ClearResponse command) {
        record(ResponseDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ResponseState handle(ReturnResponse command) {
        record(ResponseDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ResponseState handle(ReleaseResponse command) {
        record(ResponseDecider.decide(state(), command));
        return state();
    }

    @Override
    protected void refuseUnknown(Object command) {
        ResponseDecider.requireKnown(state(), (ResponseCommand) command);
    }

    @EventSourcingHandler
    void on(ResponseEvent event) {
        become(state().after(event));
    }
}
