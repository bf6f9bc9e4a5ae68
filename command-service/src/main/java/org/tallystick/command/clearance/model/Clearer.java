package org.tallystick.command.clearance.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath.Step;

/**
 * Who acts on a clearance chain.
 *
 * @param steps that a clearer's token names
 * @param agency of a clearer who acts for one
 * @param person who sits behind the client
 * @param actor the client itself: naming somebody else does not make it another drafter
 */
public record Clearer(
        boolean coordinator,
        boolean clearer,
        Set<String> steps,
        @Nullable String agency,
        UUID person,
        UUID actor) {

    private static final String COORDINATOR = "coordinator";

    public Clearer {
        steps = Set.copyOf(steps);
    }

    /**
     * A clearer knows of something that has ever reached a step of theirs, be it that another was faster and it is further on or
     * was returned, and once something of it has left the state; a coordinator always.
     *
     * @param left whether a version was released, be it an earlier one
     */
    public boolean knows(Clearance clearance, boolean left) {
        return coordinator || left || clearance.course().reached().stream().anyMatch(this::holds);
    }

    public boolean holds(Step step) {
        return switch (step.holderKind()) {
            case ROLE -> coordinator || (!step.holder().equals(COORDINATOR) && clearer && steps.contains(step.step()));
            case AGENCY -> clearer && step.holder().equals(agency);
            case EXTERNAL -> coordinator;
        };
    }
}
