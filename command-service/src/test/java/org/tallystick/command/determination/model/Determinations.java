package org.tallystick.command.determination.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.Draft;
import org.tallystick.command.determination.model.DeterminationCommand.ReleaseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReturnDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;
import org.tallystick.command.determination.model.Grounds.Phase;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Citation;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** Kazakhstan's coordinator determines II.3.5, having weighed one report. */
public final class Determinations {

    public static final UUID DRAFTER = new UUID(1, 1);
    public static final UUID CLIENT = new UUID(4, 4);
    public static final UUID OTHER = new UUID(3, 3);
    public static final Considered WEIGHED = new Considered(new UUID(5, 5), 1);
    public static final ClearancePath PATH = path(1);
    public static final Content GOOD = content(EntryStatus.UNDER_WAY);
    public static final Grounds GROUNDS = grounds(Nature.CONTINUING, Addressee.STATE);
    public static final ClearDetermination CLEAR = new ClearDetermination(new ClearStep(by(OTHER), null, null));
    public static final ReturnDetermination RETURN =
            new ReturnDetermination(new SendBack(by(OTHER), To.DRAFTER, Text.of("why")));
    public static final ReleaseDetermination RELEASE = new ReleaseDetermination();
    public static final RevokeDetermination REVOKE = new RevokeDetermination(OTHER, Text.of("in error"));

    private Determinations() {}

    public static Draft draft(Content content) {
        return draft(content, GROUNDS);
    }

    static Draft draft(Content content, Grounds grounds) {
        return new Draft(new Drafter(null, Standing.ACTIVE, DRAFTER, CLIENT), content, grounds);
    }

    static Clearer by(UUID person) {
        return new Clearer(true, false, Set.of(), null, person, person);
    }

    static ClearancePath path(int version) {
        return new ClearancePath(
                "default", version, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));
    }

    static Content content(EntryStatus status) {
        return content(status, List.of(WEIGHED), Visibility.PARTICIPANTS, List.of(), "words");
    }

    static Content content(
            EntryStatus status, List<Considered> weighed, Visibility visibility, List<String> named, String reason) {
        return new Content("TEST", "2026-H2", "II.3.5", 1, status, weighed, visibility, named, "en", Text.of(reason));
    }

    static Grounds grounds(Nature nature, Addressee addressee) {
        Item item = new Item("II.3.5", Map.of(), Map.of(), new Citation("D", "3", 1), addressee, Kind.ACTION, nature);
        return new Grounds(true, true, Phase.OPENED, item, Set.of(WEIGHED));
    }
}
