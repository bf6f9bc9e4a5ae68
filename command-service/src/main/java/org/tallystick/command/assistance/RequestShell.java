package org.tallystick.command.assistance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.assistance.model.RequestCommand;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.assistance.model.RequestDecider;
import org.tallystick.command.assistance.model.RequestState;
import org.tallystick.command.assistance.model.RequestState.NotDrafted;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.assistance.RequestEvent;

/** Stop 3 of 9: what Axon holds of a state's request for assistance; every decision is the decider's. */
final class RequestShell extends AggregateShell<RequestState, RequestEvent> {

    RequestShell() {
        super(new NotDrafted());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RequestState handle(SubmitRequest command) {
        record(RequestDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RequestState handle(ResubmitRequest command) {
        record(RequestDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RequestState handle(ClearRequest command) {
        record(RequestDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RequestState handle(ReturnRequest command) {
        record(RequestDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RequestState handle(PublishRequest command) {
        record(RequestDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RequestState handle(AcceptOffer command) {
        record(RequestDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RequestState handle(CloseRequest command) {
        record(RequestDecider.decide(state(), command));
        return state();
    }

    @Override
    protected void refuseUnknown(Object command) {
        RequestDecider.requireKnown(state(), (RequestCommand) command);
    }

    @EventSourcingHandler
    void on(RequestEvent event) {
        become(state().after(event));
    }
}
