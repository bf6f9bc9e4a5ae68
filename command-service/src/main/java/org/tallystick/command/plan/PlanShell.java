package org.tallystick.command.plan;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.plan.model.PlanCommand;
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;
import org.tallystick.command.plan.model.PlanDecider;
import org.tallystick.command.plan.model.PlanState;
import org.tallystick.command.plan.model.PlanState.NotSubmitted;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.plan.PlanEvent;

/** Stop 3 of 9: what Axon holds of a national plan; every decision is the decider's. */
final class PlanShell extends AggregateShell<PlanState, PlanEvent> {

    PlanShell() {
        super(new NotSubmitted());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanState handle(SubmitPlan command) {
        record(PlanDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanState handle(RevisePlan command) {
        record(PlanDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanState handle(ClearPlan command) {
        record(PlanDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanState handle(ReturnPlan command) {
        record(PlanDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanState handle(ReleasePlan command) {
        record(PlanDecider.decide(state(), command));
        return state();
    }

    @Override
    protected void refuseUnknown(Object command) {
        PlanDecider.requireKnown(state(), (PlanCommand) command);
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        become(state().after(event));
    }
}
