package org.tallystick.command.determination;

import static org.tallystick.command.determination.model.Determinations.CLEAR;
import static org.tallystick.command.determination.model.Determinations.CLIENT;
import static org.tallystick.command.determination.model.Determinations.DRAFTER;
import static org.tallystick.command.determination.model.Determinations.GOOD;
import static org.tallystick.command.determination.model.Determinations.OTHER;
import static org.tallystick.command.determination.model.Determinations.PATH;
import static org.tallystick.command.determination.model.Determinations.RELEASE;
import static org.tallystick.command.determination.model.Determinations.RETURN;
import static org.tallystick.command.determination.model.Determinations.REVOKE;
import static org.tallystick.command.determination.model.Determinations.draft;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.command.determination.model.DeterminationCommand;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.report.Visibility;

class DeterminationShellTest {

    private static final String STREAM = "determination/0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final DeterminationEvent SUBMITTED = new DeterminationSubmitted(1, 1, DRAFTER, CLIENT, GOOD, PATH);
    private static final DeterminationEvent CLEARED =
            new DeterminationStepCleared(1, new StepPassed(1, "mfa", OTHER, null, null));
    private static final DeterminationEvent RETURNED =
            new DeterminationReturned(1, new StepReturned(1, "mfa", null, OTHER, Text.of("why")));
    private static final DeterminationEvent RELEASED =
            new DeterminationReleased(1, Visibility.PARTICIPANTS, List.of(), List.of("TEST"));
    private static final DeterminationEvent REVOKED = new DeterminationRevoked(1, OTHER, Text.of("in error"));

    @Test
    void aDeterminationGoesFromItsSubmissionToItsRevocation() {
        told(List.of(), new DeterminePosition(draft(GOOD), PATH), SUBMITTED);
        told(List.of(SUBMITTED), RETURN, RETURNED);
        told(
                List.of(SUBMITTED, RETURNED),
                new ReviseDetermination(draft(GOOD), PATH),
                new DeterminationSubmitted(1, 2, DRAFTER, CLIENT, GOOD, PATH));
        told(List.of(SUBMITTED), CLEAR, CLEARED);
        told(List.of(SUBMITTED, CLEARED), RELEASE, RELEASED);
        told(List.of(SUBMITTED, CLEARED, RELEASED), REVOKE, REVOKED);
        told(
                List.of(SUBMITTED, CLEARED, RELEASED, REVOKED),
                new ReviseDetermination(draft(GOOD), PATH),
                new DeterminationSubmitted(2, 1, DRAFTER, CLIENT, GOOD, PATH));
    }

    private static void told(
            List<DeterminationEvent> given, DeterminationCommand command, DeterminationEvent expected) {
        ShellFixture.of(DeterminationShell.class)
                .given(given)
                .when(command, CommandTarget.metaData(STREAM, null))
                .expectEvents(expected);
    }
}
