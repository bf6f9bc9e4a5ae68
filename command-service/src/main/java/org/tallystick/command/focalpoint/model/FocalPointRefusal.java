package org.tallystick.command.focalpoint.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.ReplaceFocalPoint;

/** Why focal points stay as they are. */
public enum FocalPointRefusal implements RefusalCode {
    AGENCY_NOT_FOUND(Kind.UNKNOWN, "No such agency", "Register the agency first.", NameFocalPoint.class),
    AGENCY_DISSOLVED(
            Kind.CONFLICT,
            "The agency is no more",
            "Turn to the agency that is responsible for its reports.",
            NameFocalPoint.class),
    SEAT_TAKEN(
            Kind.CONFLICT,
            "The agency or unit has a focal point",
            "Replace that one, or name an alternate.",
            NameFocalPoint.class),
    TOO_MANY_ALTERNATES(
            Kind.CONFLICT,
            "The agency or unit has alternates enough",
            "Remove one of them first.",
            NameFocalPoint.class),
    NAMES_MISSING(
            Kind.CONTENT,
            "Nobody is named, or somebody without need",
            "List states or organisations with the visibility NAMED, and only with it.",
            NameFocalPoint.class),
    AUDIENCE_MISSING(
            Kind.CONTENT,
            "Participants of nothing, or an audience without need",
            "List instruments with the visibility PARTICIPANTS, and only with it.",
            NameFocalPoint.class),
    AUDIENCE_TOO_WIDE(
            Kind.CONTENT,
            "The audience is wider than the participation",
            "Name instruments that the state takes part in and that your token covers.",
            NameFocalPoint.class),
    CONTACT_INCOMPLETE(
            Kind.CONTENT,
            "Nobody could be reached",
            "Give a name, and a telephone number or a mail address.",
            NameFocalPoint.class,
            ReplaceFocalPoint.class),
    FOCAL_POINT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such focal point",
            "Use the id of a receipt of your state.",
            ReplaceFocalPoint.class,
            RemoveFocalPoint.class,
            EraseSubject.class),
    FOCAL_POINT_REMOVED(
            Kind.CONFLICT,
            "The person is no longer a focal point",
            "Name somebody else for the place.",
            ReplaceFocalPoint.class,
            RemoveFocalPoint.class),
    SUBJECT_ALREADY_ERASED(Kind.CONFLICT, "The person is erased already", "Nothing is left to do.", EraseSubject.class),
    REASON_MISSING(Kind.CONTENT, "No authority, or no reason", "Say who decided it, and why.", EraseSubject.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    FocalPointRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
