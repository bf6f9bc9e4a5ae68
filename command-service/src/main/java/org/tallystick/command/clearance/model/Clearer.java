package org.tallystick.command.clearance.model;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearance.AtStep;
import org.tallystick.command.clearance.model.Clearance.Passed;
import org.tallystick.command.clearance.model.Clearance.Released;
import org.tallystick.command.clearance.model.Clearance.WithDrafter;
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
     * A clearer knows of something that has reached a step of theirs, be it that another was faster and it is further on, and once
     * something of it has left the state; a coordinator always.
     *
     * @param left whether a version was released, be it an earlier one
     */
    public boolean knows(Clearance clearance, boolean left) {
        return coordinator || left || reached(clearance).anyMatch(this::holds);
    }

    /** With its drafter again it was at the first step at least. */
    private static Stream<Step> reached(Clearance clearance) {
        return switch (clearance) {
            case AtStep at -> at.course().until(at.step());
            case WithDrafter back -> back.course().begun();
            case Passed passed -> passed.course().path().steps().stream();
            case Released out -> out.course().path().steps().stream();
        };
    }

    public boolean holds(Step step) {
        return switch (step.holderKind()) {
            case ROLE -> coordinator || (!step.holder().equals(COORDINATOR) && clearer && steps.contains(step.step()));
            case AGENCY -> clearer && step.holder().equals(agency);
            case EXTERNAL -> coordinator;
        };
    }
}
