package org.tallystick.command.clearance.model;

import java.util.Set;
import org.tallystick.command.clearance.model.ClearanceCommand.Clears;
import org.tallystick.command.clearance.model.ClearanceCommand.GoesBack;
import org.tallystick.command.clearance.model.ClearanceCommand.PassesSteps;
import org.tallystick.command.clearance.model.ClearanceCommand.Releases;
import org.tallystick.command.clearance.model.ClearanceCommand.Returns;
import org.tallystick.command.clearance.model.ClearanceCommand.Submits;
import org.tallystick.command.decision.RefusalCode;

/** Why something does not go on along its chain; the same codes for everything that takes one. */
public enum ClearanceRefusal implements RefusalCode {
    CHAIN_MISSING(Kind.CONFLICT, "No clearance chain", "Let the coordinator of the state set a chain.", Submits.class),
    AGENCY_NOT_REGISTERED(
            Kind.CONFLICT,
            "The agency is not registered",
            "Let the coordinator of the state register it.",
            Submits.class),
    AGENCY_SUSPENDED(
            Kind.CONFLICT, "The agency is suspended", "Let the coordinator of the state reinstate it.", Submits.class),
    AGENCY_DISSOLVED(
            Kind.CONFLICT, "The agency is no more", "Let the coordinator of the state carry it on.", Submits.class),
    STATE_NOT_JOINED(
            Kind.CONFLICT, "The state takes no part", "Let the state join the instrument again.", Submits.class),
    STEP_HELD_OTHERWISE(
            Kind.CONFLICT,
            "Two chains give one step to different holders",
            "Let the coordinator of the state name the step otherwise in the chain in force, or keep to the readers and the place of before.",
            Submits.class),
    ALREADY_SUBMITTED(
            Kind.CONFLICT, "It is with those who clear it", "Ask for its return, then submit again.", Submits.class),
    ALREADY_CLEARED(Kind.CONFLICT, "The chain has passed", "Nothing is left to clear.", Clears.class),
    ALREADY_RELEASED(
            Kind.CONFLICT,
            "It is released",
            "A released version is frozen for good.",
            Submits.class,
            Clears.class,
            Returns.class,
            Releases.class),
    NOT_SUBMITTED(Kind.CONFLICT, "It is with the drafter", "Wait until it is submitted.", Clears.class, Returns.class),
    NOT_CLEARED(
            Kind.CONFLICT,
            "The clearance chain has not passed",
            "Clear the remaining steps before the release.",
            Releases.class),
    DRAFTER_MAY_NOT_CLEAR(
            Kind.FORBIDDEN,
            "Who drafted may not clear",
            "Let another person of the state clear this step, through another client.",
            PassesSteps.class),
    STEP_NOT_HELD(
            Kind.FORBIDDEN,
            "The token does not hold the step",
            "Let the holder of the step act, or wait for yours.",
            PassesSteps.class,
            GoesBack.class),
    STEP_NOT_CURRENT(Kind.CONFLICT, "Another step has it", "Name the current step, or none.", PassesSteps.class),
    EXTERNAL_CLEARANCE_MISSING(
            Kind.CONTENT,
            "The step is cleared in a national system",
            "Give authority, reference and date under \"external\".",
            PassesSteps.class),
    EXTERNAL_CLEARANCE_UNEXPECTED(
            Kind.CONTENT, "The step is cleared here", "Leave \"external\" out.", PassesSteps.class),
    RETURN_REASON_MISSING(Kind.CONTENT, "A return carries a reason", "Say what has to change.", GoesBack.class),
    NO_PREVIOUS_STEP(Kind.CONFLICT, "No step comes before", "Return it to DRAFTER.", GoesBack.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    ClearanceRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
        this.commands = Set.of(commands);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public boolean meets(Class<?> command) {
        return commands.stream().anyMatch(asked -> asked.isAssignableFrom(command));
    }
}
