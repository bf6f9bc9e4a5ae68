package org.tallystick.command.plan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.OnTheWay;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.Draft;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;
import org.tallystick.command.plan.model.PlanState.NotSubmitted;
import org.tallystick.command.plan.model.PlanState.Submitted;
import org.tallystick.events.Text;
import org.tallystick.events.plan.PlanEvent.Action;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.report.Visibility;

/** A plan wherever it stands, and the next version of one that has left the state. */
class PlanTableTest {

    private static final Content CONTENT = new Content(
            "TEST",
            "strategy-2030",
            LocalDate.of(2026, 11, 2),
            null,
            Visibility.PUBLIC,
            List.of(),
            "en",
            Text.of("Borders"),
            List.of(new Action(1, List.of("II.3.5"), Text.of("Search lorries"))));
    private static final Draft DRAFT = new Draft(OnTheWay.DRAFTER, CONTENT, Set.of("II.3.5"));

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(PlanState.class, PlanCommand.class, PlanDecider::decide)
                .to(
                        new SubmitPlan(DRAFT, OnTheWay.PATH),
                        new RevisePlan(DRAFT, OnTheWay.PATH),
                        new ClearPlan(OnTheWay.CLEAR),
                        new ReturnPlan(OnTheWay.BACK),
                        new ReleasePlan())
                .in("not submitted", new NotSubmitted())
                .in("at the first step", at(1, OnTheWay.AT_FIRST))
                .in("at the last step", at(1, OnTheWay.AT_LAST))
                .in("returned", at(1, OnTheWay.RETURNED))
                .in("cleared", at(1, OnTheWay.PASSED))
                .in("released", at(1, OnTheWay.RELEASED))
                .in("next one at a step", at(2, OnTheWay.AT_FIRST))
                .in("next one returned", at(2, OnTheWay.RETURNED))
                .in("next one cleared", at(2, OnTheWay.PASSED))
                .answers("""
                                           | SubmitPlan  | RevisePlan        | ClearPlan        | ReturnPlan       | ReleasePlan
                        not submitted      | accepted    | PLAN_NOT_FOUND    | PLAN_NOT_FOUND   | PLAN_NOT_FOUND   | PLAN_NOT_FOUND
                        at the first step  | PLAN_EXISTS | ALREADY_SUBMITTED | accepted         | accepted         | NOT_CLEARED
                        at the last step   | PLAN_EXISTS | ALREADY_SUBMITTED | accepted         | accepted         | NOT_CLEARED
                        returned           | PLAN_EXISTS | accepted          | NOT_SUBMITTED    | NOT_SUBMITTED    | NOT_CLEARED
                        cleared            | PLAN_EXISTS | ALREADY_SUBMITTED | ALREADY_CLEARED  | accepted         | accepted
                        released           | PLAN_EXISTS | accepted          | ALREADY_RELEASED | ALREADY_RELEASED | ALREADY_RELEASED
                        next one at a step | PLAN_EXISTS | ALREADY_SUBMITTED | accepted         | accepted         | NOT_CLEARED
                        next one returned  | PLAN_EXISTS | accepted          | NOT_SUBMITTED    | NOT_SUBMITTED    | NOT_CLEARED
                        next one cleared   | PLAN_EXISTS | ALREADY_SUBMITTED | ALREADY_CLEARED  | accepted         | accepted
                        """);
    }

    private static PlanState at(int version, Clearance clearance) {
        return new Submitted(version, CONTENT, clearance);
    }
}
