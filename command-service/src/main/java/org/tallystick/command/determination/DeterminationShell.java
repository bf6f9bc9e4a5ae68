package org.tallystick.command.determination;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.determination.model.DeterminationCommand;
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.ReleaseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReturnDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;
import org.tallystick.command.determination.model.DeterminationDecider;
import org.tallystick.command.determination.model.DeterminationState;
import org.tallystick.command.determination.model.DeterminationState.NotMade;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.determination.DeterminationEvent;

/** Stop 3 of 9: what Axon holds of a determination; every decision is the decider's. */
final class DeterminationShell extends AggregateShell<DeterminationState, DeterminationEvent> {

    DeterminationShell() {
        super(new NotMade());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DeterminationState handle(DeterminePosition command) {
        record(DeterminationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DeterminationState handle(ReviseDetermination command) {
        record(DeterminationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DeterminationState handle(ClearDetermination command) {
        record(DeterminationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DeterminationState handle(ReturnDetermination command) {
        record(DeterminationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DeterminationState handle(ReleaseDetermination command) {
        record(DeterminationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DeterminationState handle(RevokeDetermination command) {
        record(DeterminationDecider.decide(state(), command));
        return state();
    }

    @Override
    protected void refuseUnknown(Object command) {
        DeterminationDecider.requireKnown(state(), (DeterminationCommand) command);
    }

    @EventSourcingHandler
    void on(DeterminationEvent event) {
        become(state().after(event));
    }
}
