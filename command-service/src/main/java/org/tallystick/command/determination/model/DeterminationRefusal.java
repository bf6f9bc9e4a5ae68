package org.tallystick.command.determination.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.ReleaseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReturnDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;

/** Why a determination does not go on as asked. */
public enum DeterminationRefusal implements RefusalCode {
    INSTRUMENT_UNKNOWN(
            Kind.CONTENT,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            DeterminePosition.class,
            ReviseDetermination.class),
    STATE_NOT_JOINED(
            Kind.CONFLICT,
            "The state takes no part in the instrument",
            "Let the state join the instrument first.",
            DeterminePosition.class,
            ReviseDetermination.class),
    CYCLE_UNKNOWN(
            Kind.CONTENT,
            "No such cycle",
            "Name the period of a cycle of the instrument.",
            DeterminePosition.class,
            ReviseDetermination.class),
    CYCLE_NOT_OPEN(
            Kind.CONFLICT,
            "The cycle is not open",
            "Wait until it is opened.",
            DeterminePosition.class,
            ReviseDetermination.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            DeterminePosition.class,
            ReviseDetermination.class),
    COMMITMENT_NOT_REPORTABLE(
            Kind.CONTENT,
            "Nobody reports on this item",
            "Choose commitments whose addressee is STATE and whose kind is ACTION.",
            DeterminePosition.class,
            ReviseDetermination.class),
    COMPLETED_ON_CONTINUING(
            Kind.CONTENT,
            "The commitment can not be completed",
            "Choose SUSTAINED, or another status.",
            DeterminePosition.class,
            ReviseDetermination.class),
    REASON_MISSING(
            Kind.CONTENT,
            "A reason is missing",
            "Give the reason where the finding points.",
            DeterminePosition.class,
            ReviseDetermination.class,
            RevokeDetermination.class),
    CONSIDERED_NOT_RELEASED(
            Kind.CONTENT,
            "A considered version is not released",
            "Name released versions of the state's reports in this cycle that have an entry on the commitment.",
            DeterminePosition.class,
            ReviseDetermination.class),
    NAMES_MISSING(
            Kind.CONTENT,
            "Names and visibility do not fit",
            "List states or organisations with NAMED, only with it.",
            DeterminePosition.class,
            ReviseDetermination.class),
    DETERMINATION_EXISTS(
            Kind.CONFLICT, "The cell has a determination", "Revise that determination.", DeterminePosition.class),
    DETERMINATION_NOT_FOUND(
            Kind.UNKNOWN,
            "No such determination",
            "Use the id of a determination of your state.",
            ReviseDetermination.class,
            ClearDetermination.class,
            ReturnDetermination.class,
            ReleaseDetermination.class,
            RevokeDetermination.class),
    DETERMINATION_NOT_RELEASED(
            Kind.CONFLICT,
            "Nothing of the determination is released",
            "Return what is on its way, or wait for the release.",
            RevokeDetermination.class),
    DETERMINATION_REVOKED(
            Kind.CONFLICT,
            "The determination is revoked",
            "Revise it to determine the position anew.",
            ClearDetermination.class,
            ReturnDetermination.class,
            ReleaseDetermination.class,
            RevokeDetermination.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    DeterminationRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
