package org.tallystick.command.national;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.national.model.Grounds;
import org.tallystick.command.national.model.Key;
import org.tallystick.command.national.model.NationalCommand;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.Assembly;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.events.national.NationalEvent.ReleasedReport;
import org.tallystick.events.participation.ClearanceChain.HolderKind;

class NationalShellTest {

    private static final String STREAM = "national/0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final UUID REPORT = new UUID(0, 1);
    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));
    private static final Grounds GROUNDS = new Grounds(
            true,
            List.of(new StateReport(REPORT, "customs", 3, true, 1, 0, Set.of(), Map.of(), Map.of(), List.of(), null)),
            Map.of(),
            Set.of());
    private static final Assembly ASSEMBLY =
            new Assembly(new Key("TEST", "2026-H2", "KZ"), null, DRAFTER, DRAFTER, GROUNDS);
    private static final Clearer MINISTRY = new Clearer(false, true, Set.of("mfa"), null, OTHER, OTHER);
    private static final NationalEvent CLEARED =
            new NationalStepCleared(1, new StepPassed(1, "mfa", OTHER, null, null));
    private static final NationalEvent RETURNED =
            new NationalReturned(1, new StepReturned(1, "mfa", null, OTHER, Text.of("why")));
    private static final NationalEvent RELEASED =
            new NationalReleased(1, List.of(new ReleasedReport(REPORT, 1)), List.of("TEST"));

    @Test
    void aNationalSubmissionGoesFromItsAssemblyToItsReleaseAndOn() {
        told(List.of(), new AssembleSubmission(ASSEMBLY, PATH), assembled(1, 1));
        told(
                List.of(assembled(1, 1)),
                new ReturnSubmission(new SendBack(MINISTRY, To.DRAFTER, Text.of("why"))),
                RETURNED);
        told(List.of(assembled(1, 1), RETURNED), new ReviseSubmission(ASSEMBLY, PATH), assembled(1, 2));
        told(List.of(assembled(1, 1)), new ClearSubmission(new ClearStep(MINISTRY, null, null)), CLEARED);
        told(List.of(assembled(1, 1), CLEARED), new ReleaseSubmission(List.of(), GROUNDS), RELEASED);
        told(List.of(assembled(1, 1), CLEARED, RELEASED), new ReviseSubmission(ASSEMBLY, PATH), assembled(2, 1));
    }

    private static NationalEvent assembled(int version, int submission) {
        return new NationalAssembled(
                version,
                submission,
                "TEST",
                "2026-H2",
                "KZ",
                DRAFTER,
                DRAFTER,
                List.of(new Contained(REPORT, "customs", 1)),
                List.of(),
                PATH);
    }

    private static void told(List<NationalEvent> given, NationalCommand command, NationalEvent expected) {
        ShellFixture.of(NationalShell.class)
                .given(given)
                .when(command, CommandTarget.metaData(STREAM, null))
                .expectEvents(expected);
    }
}
