package org.tallystick.command.clearance.model;

import static org.tallystick.command.clearance.model.ClearanceRefusal.ALREADY_CLEARED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.ALREADY_RELEASED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.DRAFTER_MAY_NOT_CLEAR;
import static org.tallystick.command.clearance.model.ClearanceRefusal.EXTERNAL_CLEARANCE_MISSING;
import static org.tallystick.command.clearance.model.ClearanceRefusal.EXTERNAL_CLEARANCE_UNEXPECTED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.NOT_SUBMITTED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.STEP_NOT_CURRENT;
import static org.tallystick.command.clearance.model.ClearanceRefusal.STEP_NOT_HELD;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.clearance.model.Clearance.AtStep;
import org.tallystick.command.clearance.model.Clearance.Passed;
import org.tallystick.command.clearance.model.Clearance.Released;
import org.tallystick.command.clearance.model.Clearance.WithDrafter;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.participation.ClearanceChain.HolderKind;

/** Passing something on along its chain. */
public final class Clearing {

    private static final List<Policy<Passing>> RULES = List.of(
            Clearing::heldByTheCaller,
            Clearing::stepIsCurrent,
            Clearing::notByWhoDraftedIt,
            Clearing::externalStepNamesItsClearance,
            Clearing::onlyAnExternalStepDoes);

    private Clearing() {}

    record Passing(Course course, Step current, ClearStep command) {}

    public static StepPassed decide(Clearance clearance, ClearStep command) {
        return switch (clearance) {
            case WithDrafter _ -> throw new Refused(NOT_SUBMITTED, "It was returned to the drafter.");
            case AtStep at -> pass(new Passing(at.course(), at.course().step(at.step()), command));
            case Passed _ -> throw new Refused(ALREADY_CLEARED, "The chain has passed.");
            case Released _ -> throw new Refused(ALREADY_RELEASED, "It is released.");
        };
    }

    private static StepPassed pass(Passing passing) {
        RULES.forEach(rule -> Policy.require(passing, List.of(rule)));
        String step = passing.current().step();
        return new StepPassed(
                passing.course().submission(),
                step,
                passing.command().by().person(),
                passing.command().external(),
                passing.course().stepAfter(step));
    }

    @Keeps(value = Rule.CLEARED_FIRST, refusing = "STEP_NOT_HELD")
    static Stream<Objection> heldByTheCaller(Passing p) {
        return unless(
                p.command().by().holds(p.current()),
                STEP_NOT_HELD,
                "/step",
                "It waits at a step that the token does not hold.");
    }

    static Stream<Objection> stepIsCurrent(Passing p) {
        String named = p.command().step();
        return unless(
                named == null || named.equals(p.current().step()),
                STEP_NOT_CURRENT,
                "/step",
                "It waits at the step " + p.current().step() + ".");
    }

    /** Who drafted may not clear, whatever roles the person has, and whatever other person the same client names. */
    @Keeps(value = Rule.CLEARED_FIRST, refusing = "DRAFTER_MAY_NOT_CLEAR")
    static Stream<Objection> notByWhoDraftedIt(Passing p) {
        return unless(
                Stream.of(p.command().by().person(), p.command().by().actor())
                        .noneMatch(p.course().drafters()::contains),
                DRAFTER_MAY_NOT_CLEAR,
                "/actingPerson",
                "The acting person, or the client that names it, drafted it.");
    }

    static Stream<Objection> externalStepNamesItsClearance(Passing p) {
        return unless(
                !external(p) || p.command().external() != null,
                EXTERNAL_CLEARANCE_MISSING,
                "/external",
                "Give authority, reference and date of the clearance.");
    }

    static Stream<Objection> onlyAnExternalStepDoes(Passing p) {
        return unless(
                external(p) || p.command().external() == null,
                EXTERNAL_CLEARANCE_UNEXPECTED,
                "/external",
                "Leave it out: the step is cleared here.");
    }

    private static boolean external(Passing p) {
        return p.current().holderKind() == HolderKind.EXTERNAL;
    }

    private static Stream<Objection> unless(boolean kept, ClearanceRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
