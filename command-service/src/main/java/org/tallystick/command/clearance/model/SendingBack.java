package org.tallystick.command.clearance.model;

import static org.tallystick.command.clearance.model.ClearanceRefusal.ALREADY_RELEASED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.NOT_SUBMITTED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.NO_PREVIOUS_STEP;
import static org.tallystick.command.clearance.model.ClearanceRefusal.RETURN_REASON_MISSING;
import static org.tallystick.command.clearance.model.ClearanceRefusal.STEP_NOT_HELD;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearance.AtStep;
import org.tallystick.command.clearance.model.Clearance.Passed;
import org.tallystick.command.clearance.model.Clearance.Released;
import org.tallystick.command.clearance.model.Clearance.WithDrafter;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.decision.Words;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.clearance.StepReturned;

/** Sending something back along its chain, also from the end of it, as long as nothing has left the state. */
public final class SendingBack {

    private static final List<Policy<Return>> RULES =
            List.of(SendingBack::heldByTheCaller, SendingBack::aReturnSaysWhy, SendingBack::thereIsAStepBefore);

    private SendingBack() {}

    /**
     * @param step that has it; the last one when the chain has passed
     * @param previous the step that it goes to unless the drafter gets it, null when there is none
     */
    record Return(Course course, Step step, @Nullable String previous, boolean held, SendBack command) {}

    public static StepReturned decide(Clearance clearance, SendBack command) {
        return switch (clearance) {
            case WithDrafter _ -> throw new Refused(NOT_SUBMITTED, "It is with the drafter already.");
            case AtStep at -> returned(waiting(at, command));
            case Passed passed -> returned(passed(passed, command));
            case Released _ -> throw new Refused(ALREADY_RELEASED, "What left the state can not be called back.");
        };
    }

    private static Return waiting(AtStep at, SendBack command) {
        Step step = at.course().step(at.step());
        return new Return(
                at.course(),
                step,
                at.course().stepBefore(at.step()),
                command.by().holds(step) || isTakenBack(command),
                command);
    }

    /** Whoever holds the step, and if nobody does any more: its own state can always let the drafter have it again. */
    private static boolean isTakenBack(SendBack command) {
        return command.by().coordinator() && command.to() == To.DRAFTER;
    }

    /** What the chain has passed waits for the coordinator: only there can an oversight still be caught. */
    private static Return passed(Passed passed, SendBack command) {
        Step last = passed.course().lastStep();
        return new Return(passed.course(), last, last.step(), command.by().coordinator(), command);
    }

    private static StepReturned returned(Return back) {
        RULES.forEach(rule -> Policy.require(back, List.of(rule)));
        SendBack command = back.command();
        String to = switch (command.to()) {
            case DRAFTER -> null;
            case PREVIOUS -> back.previous();
        };
        return new StepReturned(
                back.course().submission(), back.step().step(), to, command.by().person(), command.reason());
    }

    static Stream<Objection> heldByTheCaller(Return back) {
        return unless(back.held(), STEP_NOT_HELD, "", "It waits at a step that the token does not hold.");
    }

    /** A return carries a reason. */
    @Keeps(value = Rule.WITH_A_REASON, refusing = "RETURN_REASON_MISSING")
    static Stream<Objection> aReturnSaysWhy(Return back) {
        return unless(Words.said(back.command().reason()), RETURN_REASON_MISSING, "/reason", "Say why it is returned.");
    }

    static Stream<Objection> thereIsAStepBefore(Return back) {
        return unless(
                back.command().to() == To.DRAFTER || back.previous() != null,
                NO_PREVIOUS_STEP,
                "/to",
                "It waits at the first step: return it to DRAFTER.");
    }

    private static Stream<Objection> unless(boolean kept, ClearanceRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
