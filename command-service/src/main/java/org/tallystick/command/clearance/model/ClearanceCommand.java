package org.tallystick.command.clearance.model;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.StepPassed;

/** What can be asked of something on its way out of a state; each thing's own commands carry one of these, or say that they are such. */
public interface ClearanceCommand {

    /** A thing's command that hands something to the chain. */
    interface Submits extends ClearanceCommand {}

    /** A thing's command that carries a {@link ClearStep}, wherever the thing itself says that it stands. */
    interface PassesSteps extends ClearanceCommand {}

    /** The same of a thing whose standing is a {@link Clearance}. */
    interface Clears extends PassesSteps {}

    /** A thing's command that carries a {@link SendBack}, wherever the thing itself says that it stands. */
    interface GoesBack extends ClearanceCommand {}

    /** The same of a thing whose standing is a {@link Clearance}. */
    interface Returns extends GoesBack {}

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
