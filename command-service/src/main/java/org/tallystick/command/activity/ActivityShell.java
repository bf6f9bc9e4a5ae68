package org.tallystick.command.activity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.activity.model.ActivityDecider;
import org.tallystick.command.activity.model.ActivityState;
import org.tallystick.command.activity.model.ActivityState.NotRecorded;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.activity.ActivityEvent;

/** Stop 3 of 9: what Axon holds of an activity; every decision is the decider's. */
final class ActivityShell extends AggregateShell<ActivityState, ActivityEvent> {

    ActivityShell() {
        super(new NotRecorded());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ActivityState handle(RecordActivity command) {
        record(ActivityDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ActivityState handle(UpdateActivity command) {
        record(ActivityDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ActivityState handle(EndActivity command) {
        record(ActivityDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(ActivityEvent event) {
        become(state().after(event));
    }
}
