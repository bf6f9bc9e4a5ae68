package org.tallystick.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.plan.model.PlanCommand;
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.Draft;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Action;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.report.Visibility;

class PlanShellTest {

    private static final String STREAM = "plan/0199c2f6-4c7c-5b7e-9d0b-2a6f0c1d3e4f";
    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final Drafter WHO = new Drafter("customs", Standing.ACTIVE, DRAFTER, CLIENT);
    private static final UUID CLEARER = new UUID(2, 2);
    private static final Text TEXT = Text.of("words");
    private static final Clearer BY = new Clearer(true, false, Set.of(), null, CLEARER, CLEARER);
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));
    private static final Content CONTENT = new Content(
            "TEST",
            "strategy-2030",
            LocalDate.of(2026, 11, 2),
            null,
            Visibility.PUBLIC,
            List.of(),
            "en",
            TEXT,
            List.of(new Action(1, List.of("II.3.5"), TEXT)));
    private static final Draft DRAFT = new Draft(WHO, CONTENT, Set.of("II.3.5"));
    private static final PlanSubmitted SUBMITTED = new PlanSubmitted(1, 1, "customs", DRAFTER, CLIENT, CONTENT, PATH);
    private static final PlanStepCleared CLEARED =
            new PlanStepCleared(1, new StepPassed(1, "mfa", CLEARER, null, null));
    private static final PlanReturned RETURNED = new PlanReturned(1, new StepReturned(1, "mfa", null, CLEARER, TEXT));
    private static final PlanReleased RELEASED = new PlanReleased(1, Visibility.PUBLIC, List.of(), List.of("TEST"));

    @Test
    void aPlanGoesFromItsSubmissionToItsUpdate() {
        plan(List.of(), new SubmitPlan(DRAFT, PATH), SUBMITTED);
        plan(List.of(SUBMITTED), new ReturnPlan(new SendBack(BY, To.DRAFTER, TEXT)), RETURNED);
        plan(
                List.of(SUBMITTED, RETURNED),
                new RevisePlan(DRAFT, PATH),
                new PlanSubmitted(1, 2, "customs", DRAFTER, CLIENT, CONTENT, PATH));
        plan(List.of(SUBMITTED), new ClearPlan(new ClearStep(BY, null, null)), CLEARED);
        plan(List.of(SUBMITTED, CLEARED), new ReleasePlan(), RELEASED);
        plan(
                List.of(SUBMITTED, CLEARED, RELEASED),
                new RevisePlan(DRAFT, PATH),
                new PlanSubmitted(2, 1, "customs", DRAFTER, CLIENT, CONTENT, PATH));
    }

    private static void plan(List<PlanEvent> given, PlanCommand command, PlanEvent expected) {
        ShellFixture.of(PlanShell.class)
                .given(given)
                .when(command, CommandTarget.metaData(STREAM, null))
                .expectEvents(expected);
    }
}
