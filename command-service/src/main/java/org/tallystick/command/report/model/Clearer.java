package org.tallystick.command.report.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.ReportEvent.BoundStep;

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

    /** A clearer knows of a report while it waits at a step of theirs, and once it has left the state; a coordinator always. */
    boolean knows(ReportState state) {
        return coordinator
                || switch (state) {
                    case NotOpened _ -> false;
                    case Opened opened when opened.report().version() > 0 -> true;
                    case Submitted submitted -> holds(submitted.report().step(submitted.step()));
                    case Opened _ -> false;
                };
    }

    boolean holds(BoundStep step) {
        return switch (HolderKind.valueOf(step.holderKind())) {
            case ROLE -> coordinator || (!step.holder().equals(COORDINATOR) && clearer && steps.contains(step.step()));
            case AGENCY -> clearer && step.holder().equals(agency);
            case EXTERNAL -> coordinator;
        };
    }
}
