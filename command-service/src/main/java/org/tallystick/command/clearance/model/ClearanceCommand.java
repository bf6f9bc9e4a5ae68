package org.tallystick.command.clearance.model;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.StepPassed;

/** What can be asked of something on its way out of a state; each thing's own commands carry one of these, or say that they are such. */
public interface ClearanceCommand {

    /** A thing's command that hands something to the chain. */
    interface Submits extends ClearanceCommand {}

    /** A thing's command that carries a {@link ClearStep}. */
    interface Clears extends ClearanceCommand {}

    /** A thing's command that carries a {@link SendBack}. */
    interface Returns extends ClearanceCommand {}

    /** A thing's command that lets something go. */
    interface Releases extends ClearanceCommand {}

    /**
     * @param step null for the current one
     * @param external for a step that was cleared in a national system
     */
    record ClearStep(Clearer by, @Nullable String step, StepPassed.@Nullable External external) {}

    record SendBack(Clearer by, To to, Text reason) {}

    enum To {
        DRAFTER,
        PREVIOUS
    }
}
