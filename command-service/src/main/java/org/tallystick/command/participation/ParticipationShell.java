package org.tallystick.command.participation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseDraftRetention;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseNationalSubmission;
import org.tallystick.command.participation.model.ParticipationCommand.EndClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.LeaveInstrument;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationDecider;
import org.tallystick.command.participation.model.ParticipationState;
import org.tallystick.command.participation.model.ParticipationState.NotJoined;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.participation.ParticipationEvent;

/** Stop 3 of 9: what Axon holds of a participation; every decision is the decider's. Each command is answered with the state it led to. */
final class ParticipationShell extends AggregateShell<ParticipationState, ParticipationEvent> {

    ParticipationShell() {
        super(new NotJoined());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ParticipationState handle(JoinState command) {
        record(ParticipationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ParticipationState handle(LeaveInstrument command) {
        record(ParticipationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ParticipationState handle(SetClearanceChain command) {
        record(ParticipationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ParticipationState handle(EndClearanceChain command) {
        record(ParticipationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ParticipationState handle(ChooseDraftRetention command) {
        record(ParticipationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ParticipationState handle(ChooseNationalSubmission command) {
        record(ParticipationDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(ParticipationEvent event) {
        become(state().after(event));
    }
}
