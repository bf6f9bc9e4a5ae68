package org.tallystick.command.cycle;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.cycle.model.CycleCommand.AgreeCycle;
import org.tallystick.command.cycle.model.CycleCommand.CloseCycle;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleCommand.OpenCycle;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.cycle.model.CycleCommand.Remind;
import org.tallystick.command.cycle.model.CycleCommand.ScheduleOpening;
import org.tallystick.command.cycle.model.CycleDecider;
import org.tallystick.command.cycle.model.CycleState;
import org.tallystick.command.cycle.model.CycleState.NotProposed;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.cycle.CycleEvent;

/** Stop 3 of 9: what Axon holds of a cycle; every decision is the decider's. Each command is answered with the state it led to. */
final class CycleShell extends AggregateShell<CycleState, CycleEvent> {

    CycleShell() {
        super(new NotProposed());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CycleState handle(ProposeCycle command) {
        record(CycleDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CycleState handle(AgreeCycle command) {
        record(CycleDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CycleState handle(OpenCycle command) {
        record(CycleDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CycleState handle(CloseCycle command) {
        record(CycleDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CycleState handle(ScheduleOpening command) {
        record(CycleDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CycleState handle(ExtendDeadline command) {
        record(CycleDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CycleState handle(Remind command) {
        record(CycleDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(CycleEvent event) {
        become(state().after(event));
    }
}
