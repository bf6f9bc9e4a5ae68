package org.tallystick.command.participation.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseDraftRetention;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseNationalSubmission;
import org.tallystick.command.participation.model.ParticipationCommand.EndClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.LeaveInstrument;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;

/** Why a state does not join, or a chain is not set or ended. */
public enum ParticipationRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN, "No such instrument", "Name an adopted instrument that your token covers.", JoinState.class),
    PARTICIPATION_NOT_FOUND(
            Kind.UNKNOWN,
            "The state does not take part",
            "Let the state join the instrument first.",
            LeaveInstrument.class,
            SetClearanceChain.class,
            EndClearanceChain.class,
            ChooseDraftRetention.class,
            ChooseNationalSubmission.class),
    STATE_ALREADY_JOINED(Kind.CONFLICT, "The state takes part already", "Nothing is left to do.", JoinState.class),
    STATE_NOT_A_PARTY(
            Kind.CONTENT,
            "The state is no party to the instrument",
            "Only the parties that the instrument lists join.",
            JoinState.class),
    JOINED_BEFORE_ADOPTION(
            Kind.CONTENT,
            "Joined before there was an instrument",
            "Give the day of the adoption or a later one.",
            JoinState.class),
    JOINED_BEFORE_LEAVING(
            Kind.CONTENT,
            "Joined again before it left",
            "Give the day from which the state has left, or a later one.",
            JoinState.class),
    STATE_ALREADY_LEFT(
            Kind.CONFLICT,
            "The state has left already",
            "Nothing is left to do; to take part again, join again.",
            LeaveInstrument.class),
    LEFT_BEFORE_JOINING(
            Kind.CONTENT, "Left before it joined", "Give a day after the one of joining.", LeaveInstrument.class),
    LEFT_IN_THE_PAST(
            Kind.CONTENT,
            "Left in the past",
            "Give today or a later day: what was expected until today stays expected.",
            LeaveInstrument.class),
    CHOICE_THE_SAME(
            Kind.CONFLICT,
            "Nothing would change",
            "Nothing is left to do.",
            ChooseDraftRetention.class,
            ChooseNationalSubmission.class),
    CHAIN_NOT_FOUND(
            Kind.UNKNOWN,
            "No such chain",
            "Read the participation and name a chain that is in force.",
            EndClearanceChain.class),
    CHAIN_EXISTS(
            Kind.UNCONDITIONAL,
            "A chain of this name is in force",
            "Read the participation and send If-Match with its revision.",
            SetClearanceChain.class),
    CHAIN_STEP_MISSING(Kind.CONTENT, "A chain without a step", "Name at least one step.", SetClearanceChain.class),
    CHAIN_STEP_REPEATED(
            Kind.CONTENT, "Two steps of one name", "Give each step a name of its own.", SetClearanceChain.class),
    STEP_HOLDER_UNKNOWN(
            Kind.CONTENT,
            "Nobody holds the step",
            "Give the step to the role 'clearer' or 'coordinator', to a registered agency, or make it external.",
            SetClearanceChain.class),
    AGENCY_UNKNOWN(
            Kind.CONTENT, "No such agency", "Register the agency first, or name another.", SetClearanceChain.class),
    SECTION_UNKNOWN(
            Kind.CONTENT,
            "No such place in the catalogue",
            "Name a pillar, a section or a commitment of the instrument by its path.",
            SetClearanceChain.class),
    CHAIN_DEFAULT_MISSING(
            Kind.CONTENT,
            "Nothing takes what no condition fits",
            "Set a chain without a condition first, and keep one.",
            SetClearanceChain.class),
    CHAIN_TAKES_THE_REST(
            Kind.CONFLICT,
            "It takes what no condition fits",
            "Replace it by another chain without a condition: it can not be ended.",
            EndClearanceChain.class),
    CHAIN_AMBIGUOUS(
            Kind.CONTENT,
            "Two chains would fit alike",
            "Narrow one of them by agency, section or visibility.",
            SetClearanceChain.class),
    STEP_HOLDER_DIFFERS(
            Kind.CONTENT,
            "One step with two holders",
            "Give the step another name, or the holder that the other chain gives it.",
            SetClearanceChain.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    ParticipationRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
