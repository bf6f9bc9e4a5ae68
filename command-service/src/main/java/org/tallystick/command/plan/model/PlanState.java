package org.tallystick.command.plan.model;

import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;

/** What the events of a plan add up to. */
public sealed interface PlanState {

    record NotSubmitted() implements PlanState {}

    /** @param version the newest, with where it stands */
    record Submitted(int version, Content content, Clearance clearance) implements PlanState {

        /** Whether a version has left the state, be it an earlier one. */
        boolean hasLeft() {
            return version > 1 || clearance instanceof Clearance.Released;
        }

        Submitted with(Clearance next) {
            return new Submitted(version, content, next);
        }
    }

    default PlanState after(PlanEvent event) {
        return switch (event) {
            case PlanSubmitted e ->
                new Submitted(
                        e.version(),
                        e.content(),
                        e.submission() == 1
                                ? Clearance.submitted(e.path(), e.person(), e.actor())
                                : submitted(e).clearance().submittedAgain(e.path(), e.person(), e.actor()));
            case PlanStepCleared e -> submitted(e).with(submitted(e).clearance().after(e.passed()));
            case PlanReturned e -> submitted(e).with(submitted(e).clearance().after(e.returned()));
            case PlanReleased e -> submitted(e).with(submitted(e).clearance().released());
        };
    }

    private Submitted submitted(PlanEvent event) {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new IllegalStateException(
                "nothing was submitted before " + event.getClass().getSimpleName());
    }
}
