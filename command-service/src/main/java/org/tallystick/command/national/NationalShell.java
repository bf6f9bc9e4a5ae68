package org.tallystick.command.national;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.national.model.NationalCommand;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;
import org.tallystick.command.national.model.NationalDecider;
import org.tallystick.command.national.model.NationalState;
import org.tallystick.command.national.model.NationalState.NotAssembled;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.national.NationalEvent;

/** Stop 3 of 9: what Axon holds of a national submission; every decision is the decider's. */
final class NationalShell extends AggregateShell<NationalState, NationalEvent> {

    NationalShell() {
        super(new NotAssembled());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NationalState handle(AssembleSubmission command) {
        return decided(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NationalState handle(ReviseSubmission command) {
        return decided(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NationalState handle(ClearSubmission command) {
        return decided(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NationalState handle(ReturnSubmission command) {
        return decided(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NationalState handle(ReleaseSubmission command) {
        return decided(command);
    }

    private NationalState decided(NationalCommand command) {
        record(NationalDecider.decide(state(), command));
        return state();
    }

    @Override
    protected void refuseUnknown(Object command) {
        NationalDecider.requireKnown(state(), (NationalCommand) command);
    }

    @EventSourcingHandler
    void on(NationalEvent event) {
        become(state().after(event));
    }
}
