package org.tallystick.command.focalpoint;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.ReplaceFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointDecider;
import org.tallystick.command.focalpoint.model.FocalPoints;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.focalpoint.FocalPointEvent;

/** Stop 3 of 9: what Axon holds of the focal points of a state; every decision is the decider's. Each command is answered with the state it led to. */
final class FocalPointShell extends AggregateShell<FocalPoints, FocalPointEvent> {

    FocalPointShell() {
        super(FocalPoints.none());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FocalPoints handle(NameFocalPoint command) {
        record(FocalPointDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FocalPoints handle(ReplaceFocalPoint command) {
        record(FocalPointDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FocalPoints handle(RemoveFocalPoint command) {
        record(FocalPointDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    FocalPoints handle(EraseSubject command) {
        record(FocalPointDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(FocalPointEvent event) {
        become(state().after(event));
    }
}
