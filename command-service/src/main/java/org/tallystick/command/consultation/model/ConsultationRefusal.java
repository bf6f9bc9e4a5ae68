package org.tallystick.command.consultation.model;

import java.util.Set;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.decision.RefusalCode;

/** Why a consultation does not go on as asked. */
public enum ConsultationRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            ScheduleConsultation.class),
    CONSULTATION_NOT_FOUND(
            Kind.UNKNOWN,
            "No such consultation",
            "Use an id that you can read.",
            RecordConsultation.class,
            CloseFollowUp.class),
    FOLLOW_UP_NOT_FOUND(
            Kind.UNKNOWN, "No such follow-up", "Use a number of the consultation's record.", CloseFollowUp.class),
    CONSULTATION_EXISTS(Kind.CONFLICT, "It was scheduled already", "Schedule another one.", ScheduleConsultation.class),
    CONSULTATION_HELD(Kind.CONFLICT, "It is recorded as held", "Go on with its follow-ups.", RecordConsultation.class),
    CONSULTATION_NOT_HELD(Kind.CONFLICT, "It is not held yet", "Record it first.", CloseFollowUp.class),
    FOLLOW_UP_CLOSED(Kind.CONFLICT, "The follow-up is closed", "Nothing is left to do.", CloseFollowUp.class),
    ENDS_BEFORE_IT_BEGINS(
            Kind.CONTENT,
            "It ends before it begins",
            "Give the first day or a later one as the last.",
            ScheduleConsultation.class,
            RecordConsultation.class),
    AGENDA_MISSING(Kind.CONTENT, "There is no agenda", "Name at least one session.", ScheduleConsultation.class),
    HELD_IN_THE_FUTURE(
            Kind.CONTENT, "It is not over", "Record it once its last day has come.", RecordConsultation.class),
    PARTICIPANT_MISSING(
            Kind.CONTENT,
            "Nobody took part",
            "Name the states and organisations that took part.",
            RecordConsultation.class),
    PARTICIPANT_REPEATED(
            Kind.CONTENT,
            "A delegation is named twice",
            "Name each state and organisation once.",
            RecordConsultation.class),
    OWNER_ABSENT(
            Kind.CONTENT,
            "The owner did not take part",
            "Give the follow-up to somebody who did.",
            RecordConsultation.class),
    DUE_BEFORE_CONSULTATION(
            Kind.CONTENT,
            "Due before the consultation ended",
            "Give its last day or a later one.",
            RecordConsultation.class),
    RECOMMENDATION_UNKNOWN(
            Kind.CONTENT,
            "No such recommendation under the instrument",
            "Issue the recommendation first.",
            RecordConsultation.class),
    TEXT_MISSING(
            Kind.CONTENT,
            "A text is missing",
            "Give the text where the finding points.",
            ScheduleConsultation.class,
            RecordConsultation.class,
            CloseFollowUp.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    ConsultationRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
