package org.tallystick.command.plan.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.Clears;
import org.tallystick.command.clearance.model.ClearanceCommand.Releases;
import org.tallystick.command.clearance.model.ClearanceCommand.Returns;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.Submits;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.plan.PlanEvent.Content;

/** What a state can do with a plan of its own. */
public sealed interface PlanCommand {

    /** @param items paths in the catalogue of the instrument; empty when none is adopted */
    record Draft(Drafter by, Content content, Set<String> items) {
        public Draft {
            items = Set.copyOf(items);
        }
    }

    /** @param inForce the chain for the drafting agency, null when the state has set none */
    record SubmitPlan(Draft draft, @Nullable ClearancePath inForce) implements PlanCommand, Submits {}

    /** A returned version again, on the chain that it is bound to; or, once a version is released, the next one. */
    record RevisePlan(Draft draft, @Nullable ClearancePath inForce) implements PlanCommand, Submits {}

    record ClearPlan(ClearStep clear) implements PlanCommand, Clears {}

    record ReturnPlan(SendBack back) implements PlanCommand, Returns {}

    record ReleasePlan() implements PlanCommand, Releases {}
}
