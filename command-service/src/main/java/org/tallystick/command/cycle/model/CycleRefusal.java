package org.tallystick.command.cycle.model;

import java.util.Set;
import org.tallystick.command.cycle.model.CycleCommand.AgreeCycle;
import org.tallystick.command.cycle.model.CycleCommand.CloseCycle;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleCommand.OpenCycle;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.cycle.model.CycleCommand.ScheduleOpening;
import org.tallystick.command.decision.RefusalCode;

/** Why a cycle does not go on as asked. */
public enum CycleRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            ProposeCycle.class),
    INSTRUMENT_RETIRED(
            Kind.CONFLICT,
            "The instrument is retired",
            "Go on with the cycles that were proposed before.",
            ProposeCycle.class),
    CYCLE_NOT_FOUND(
            Kind.UNKNOWN,
            "No such cycle",
            "Propose the cycle first.",
            AgreeCycle.class,
            OpenCycle.class,
            ScheduleOpening.class,
            ExtendDeadline.class,
            CloseCycle.class),
    CYCLE_ALREADY_PROPOSED(
            Kind.CONFLICT,
            "The cycle is proposed already",
            "Choose another period, or go on with this cycle.",
            ProposeCycle.class),
    CYCLE_ALREADY_AGREED(Kind.CONFLICT, "The state has agreed already", "Nothing is left to do.", AgreeCycle.class),
    CYCLE_ALREADY_OPEN(
            Kind.CONFLICT,
            "The cycle is open already",
            "Go on with the next cycle.",
            AgreeCycle.class,
            OpenCycle.class,
            ScheduleOpening.class),
    CYCLE_NOT_OPEN(
            Kind.CONFLICT, "The cycle is not open", "Open the cycle first.", CloseCycle.class, ExtendDeadline.class),
    CYCLE_CLOSED(
            Kind.CONFLICT,
            "The cycle is closed",
            "Go on with the next cycle.",
            AgreeCycle.class,
            OpenCycle.class,
            ScheduleOpening.class,
            CloseCycle.class),
    CYCLE_CLOSES_LATER(
            Kind.CONFLICT,
            "The cycle closes later",
            "Close it at the instant that the states agreed to, or after.",
            CloseCycle.class),
    NO_STATE_AGREED(Kind.CONFLICT, "No state has agreed to the cycle", "Wait for a state to agree.", OpenCycle.class),
    STATE_NOT_JOINED(
            Kind.CONFLICT,
            "The state takes no part in the instrument",
            "Let the state join the instrument first.",
            AgreeCycle.class),
    OPENS_NEVER(
            Kind.CONTENT,
            "The cycle would never open",
            "Give an instant that is to come, before the cycle closes.",
            ScheduleOpening.class),
    REASON_MISSING(Kind.CONTENT, "No reason", "Say why.", ExtendDeadline.class),
    EXTENSION_IS_THE_SECRETARIATS(
            Kind.CONFLICT,
            "More than a coordinator can give",
            "Name agencies of your state and a day on which the state is not yet late, or turn to the secretariat.",
            ExtendDeadline.class),
    STATE_NOT_AGREED(
            Kind.CONTENT, "The state has not agreed", "Name states that agreed to the cycle.", ExtendDeadline.class),
    AGENCY_UNKNOWN(
            Kind.CONTENT, "No such agency", "Name agencies of states that agreed to the cycle.", ExtendDeadline.class),
    EXTENSION_OF_A_CLOSED_CYCLE(
            Kind.CONFLICT, "The cycle is closed", "Name the agencies that get more time.", ExtendDeadline.class),
    EXTENSION_NOT_LATER(
            Kind.CONTENT, "No more time than before", "Give a later day that is not over.", ExtendDeadline.class),
    EXTENSION_BEYOND_CLOSING(
            Kind.CONTENT,
            "States would be due after the closing",
            "Give a day that is over when the cycle closes, or name agencies.",
            ExtendDeadline.class),
    TIME_ZONE_UNKNOWN(Kind.CONTENT, "No such time zone", "Give an IANA name such as Asia/Almaty.", AgreeCycle.class),
    PERIOD_ENDS_BEFORE_IT_BEGINS(
            Kind.CONTENT,
            "The period ends before it begins",
            "Give the first day or a later one as the last.",
            ProposeCycle.class),
    DUE_BEFORE_PERIOD(
            Kind.CONTENT,
            "Due before the period begins",
            "Make reports due in or after the period.",
            ProposeCycle.class),
    CLOSES_BEFORE_DUE(
            Kind.CONTENT, "Closes before reports are due", "Close the cycle after the due day.", ProposeCycle.class),
    CLOSES_IN_THE_PAST(
            Kind.CONTENT,
            "The closing instant has passed",
            "Give an instant that is still to come.",
            ProposeCycle.class),
    AGENCIES_DUE_AFTER_STATE(
            Kind.CONTENT,
            "Agencies due after their state",
            "Make agencies due no later than the state.",
            AgreeCycle.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    CycleRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
        return commands.contains(command);
    }
}
