package org.tallystick.command.cycle.model;

import org.tallystick.command.decision.RefusalCode;

/** Why a cycle does not go on as asked. */
public enum CycleRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(Kind.UNKNOWN, "No such instrument", "Name an adopted instrument that your token covers."),
    CYCLE_NOT_FOUND(Kind.UNKNOWN, "No such cycle", "Propose the cycle first."),
    CYCLE_ALREADY_PROPOSED(
            Kind.CONFLICT, "The cycle is proposed already", "Choose another period, or go on with this cycle."),
    CYCLE_ALREADY_AGREED(Kind.CONFLICT, "The state has agreed already", "Nothing is left to do."),
    CYCLE_ALREADY_OPEN(Kind.CONFLICT, "The cycle is open already", "Go on with the next cycle."),
    CYCLE_NOT_OPEN(Kind.CONFLICT, "The cycle is not open", "Open the cycle first."),
    CYCLE_CLOSED(Kind.CONFLICT, "The cycle is closed", "Go on with the next cycle."),
    CYCLE_CLOSES_LATER(
            Kind.CONFLICT, "The cycle closes later", "Close it at the instant that the states agreed to, or after."),
    NO_STATE_AGREED(Kind.CONFLICT, "No state has agreed to the cycle", "Wait for a state to agree."),
    STATE_NOT_JOINED(
            Kind.CONFLICT, "The state takes no part in the instrument", "Let the state join the instrument first."),
    PERIOD_ENDS_BEFORE_IT_BEGINS(
            Kind.CONTENT, "The period ends before it begins", "Give the first day or a later one as the last."),
    DUE_BEFORE_PERIOD(Kind.CONTENT, "Due before the period begins", "Make reports due in or after the period."),
    CLOSES_BEFORE_DUE(Kind.CONTENT, "Closes before reports are due", "Close the cycle after the due day."),
    CLOSES_IN_THE_PAST(Kind.CONTENT, "The closing instant has passed", "Give an instant that is still to come."),
    AGENCIES_DUE_AFTER_STATE(
            Kind.CONTENT, "Agencies due after their state", "Make agencies due no later than the state.");

    private final Kind kind;
    private final String title;
    private final String remedy;

    CycleRefusal(Kind kind, String title, String remedy) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
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
}
