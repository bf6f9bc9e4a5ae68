package org.tallystick.command.activity.model;

import java.util.Set;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.decision.RefusalCode;

/** Why an activity is not recorded as asked. */
public enum ActivityRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            RecordActivity.class,
            UpdateActivity.class),
    ACTIVITY_NOT_FOUND(
            Kind.UNKNOWN,
            "No such activity",
            "Use the id of an activity of your organisation.",
            UpdateActivity.class,
            EndActivity.class),
    ACTIVITY_EXISTS(Kind.CONFLICT, "It was recorded already", "Record another one.", RecordActivity.class),
    ACTIVITY_ENDED(
            Kind.CONFLICT, "The activity has ended", "Record another one.", UpdateActivity.class, EndActivity.class),
    INSTRUMENT_CHANGED(
            Kind.CONTENT,
            "The activity belongs to another instrument",
            "Record another activity for another instrument.",
            UpdateActivity.class),
    COUNTRY_MISSING(
            Kind.CONTENT,
            "No country is named",
            "Name at least one country.",
            RecordActivity.class,
            UpdateActivity.class),
    COUNTRY_REPEATED(
            Kind.CONTENT,
            "A country is named twice",
            "Name each country once.",
            RecordActivity.class,
            UpdateActivity.class),
    COMMITMENT_MISSING(
            Kind.CONTENT,
            "No commitment is named",
            "Name at least one commitment.",
            RecordActivity.class,
            UpdateActivity.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            RecordActivity.class,
            UpdateActivity.class),
    COMMITMENT_REPEATED(
            Kind.CONTENT,
            "A commitment is named twice",
            "Name each commitment once.",
            RecordActivity.class,
            UpdateActivity.class),
    ENDS_BEFORE_IT_BEGINS(
            Kind.CONTENT,
            "It ends before it begins",
            "Give the first day or a later one.",
            RecordActivity.class,
            UpdateActivity.class,
            EndActivity.class),
    ENDED_IN_THE_FUTURE(Kind.CONTENT, "It has not ended yet", "Record the end once it has come.", EndActivity.class),
    REQUEST_UNKNOWN(
            Kind.CONTENT,
            "No such request for assistance",
            "Name a request that your organisation can read, or none.",
            RecordActivity.class,
            UpdateActivity.class),
    TEXT_MISSING(Kind.CONTENT, "A text is missing", "Give the title.", RecordActivity.class, UpdateActivity.class),
    REASON_MISSING(Kind.CONTENT, "A cancellation carries a reason", "Say why it was cancelled.", EndActivity.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    ActivityRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
