package org.tallystick.command.plan.model;

import static org.tallystick.command.plan.model.PlanRefusal.PLAN_EXISTS;
import static org.tallystick.command.plan.model.PlanRefusal.PLAN_NOT_FOUND;

import java.util.List;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Clearing;
import org.tallystick.command.clearance.model.Course;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.clearance.model.Handover;
import org.tallystick.command.clearance.model.SendingBack;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.Draft;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;
import org.tallystick.command.plan.model.PlanState.NotSubmitted;
import org.tallystick.command.plan.model.PlanState.Submitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;

/** Decides what becomes of a national plan. */
public final class PlanDecider {

    private static final List<Policy<Draft>> DRAFTING = List.of(
            PlanPolicies::instrumentIsAdopted,
            PlanPolicies::hasATitle,
            PlanPolicies::coversSomeTime,
            PlanPolicies::someAction,
            PlanPolicies::everyActionSaysSomething,
            PlanPolicies::everyActionServesACommitment,
            PlanPolicies::commitmentsAreInTheCatalogue,
            PlanPolicies::namedNamesSomebody);

    private PlanDecider() {}

    /** @throws Refused PLAN_NOT_FOUND when it has reached no step of who acts, and nothing of it has left the state */
    public static void requireKnown(PlanState state, PlanCommand command) {
        Clearer by = switch (command) {
            case ClearPlan c -> c.clear().by();
            case ReturnPlan c -> c.back().by();
            case SubmitPlan _, RevisePlan _, ReleasePlan _ -> null;
        };
        if (by != null && state instanceof Submitted now && !by.knows(now.clearance(), now.hasLeft())) {
            throw new Refused(PLAN_NOT_FOUND, "No such plan for this caller.");
        }
    }

    public static List<PlanEvent> decide(PlanState state, PlanCommand command) {
        return switch (command) {
            case SubmitPlan c -> submit(state, c);
            case RevisePlan c -> revise(submitted(state), c);
            case ClearPlan c -> {
                Submitted now = submitted(state);
                yield List.of(new PlanStepCleared(now.version(), Clearing.decide(now.clearance(), c.clear())));
            }
            case ReturnPlan c -> {
                Submitted now = submitted(state);
                yield List.of(new PlanReturned(now.version(), SendingBack.decide(now.clearance(), c.back())));
            }
            case ReleasePlan _ -> release(submitted(state));
        };
    }

    private static List<PlanEvent> submit(PlanState state, SubmitPlan command) {
        return switch (state) {
            case NotSubmitted _ -> {
                Handover.requireActive(command.draft().by());
                Policy.require(command.draft(), DRAFTING);
                yield List.of(submission(1, 1, command.draft(), Handover.requireChain(command.inForce())));
            }
            case Submitted _ -> throw new Refused(PLAN_EXISTS, "The state has a plan of this code.");
        };
    }

    private static List<PlanEvent> revise(Submitted now, RevisePlan command) {
        Draft draft = command.draft();
        Handover.requireActive(draft.by());
        if (now.clearance() instanceof Clearance.Released) {
            Policy.require(draft, DRAFTING);
            return List.of(submission(now.version() + 1, 1, draft, Handover.requireChain(command.inForce())));
        }
        Course course = Handover.requireWithDrafter(now.clearance());
        Policy.require(draft, DRAFTING);
        return List.of(
                submission(now.version(), course.submission() + 1, draft, Handover.onward(course, command.inForce())));
    }

    /** Rule 9: it names its audience, as it was cleared. */
    private static List<PlanEvent> release(Submitted now) {
        Handover.requirePassed(now.clearance());
        Content content = now.content();
        return List.of(
                new PlanReleased(now.version(), content.visibility(), content.named(), List.of(content.instrument())));
    }

    private static PlanSubmitted submission(int version, int submission, Draft draft, ClearancePath path) {
        Drafter by = draft.by();
        return new PlanSubmitted(version, submission, by.agency(), by.person(), by.actor(), draft.content(), path);
    }

    private static Submitted submitted(PlanState state) {
        return switch (state) {
            case NotSubmitted _ -> throw new Refused(PLAN_NOT_FOUND, "Nothing was submitted under this id.");
            case Submitted submitted -> submitted;
        };
    }
}
