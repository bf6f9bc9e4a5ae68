package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.AUTHORITY_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.CONTENT_ALREADY_EXPUNGED;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.EntryRecorded;

/** Rule 11: what a person typed can be destroyed by the state, wherever the report stands; that, when and by whom remains. */
final class Expunging {

    private static final List<Policy<ExpungeContent>> RULES =
            List.of(Expunging::anExpungementNamesItsAuthority, Expunging::anExpungementSaysWhy);

    private Expunging() {}

    @Keeps(value = Rule.DESTROYED_BY_THE_STATE, refusing = "CONTENT_ALREADY_EXPUNGED")
    static List<ReportEvent> decide(ReportState state, ExpungeContent command) {
        Written written = opened(state).report().written();
        Policy.require(command, RULES);
        List<Integer> left = recorded(written, command).stream()
                .filter(version -> !written.isExpunged(command.commitment(), version))
                .toList();
        if (left.isEmpty()) {
            throw new Refused(CONTENT_ALREADY_EXPUNGED, "Nothing is left of it.");
        }
        return left.stream()
                .map(version -> (ReportEvent) new ContentExpunged(
                        command.commitment(), version, command.person(), command.authority(), command.reason()))
                .toList();
    }

    private static Opened opened(ReportState state) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Opened opened -> opened;
        };
    }

    /** The versions that are meant, of those that were ever recorded, also of an entry that was removed. */
    private static List<Integer> recorded(Written written, ExpungeContent command) {
        Integer one = command.entryVersion();
        List<Integer> meant = IntStream.range(1, written.nextVersionOf(command.commitment()))
                .filter(version -> one == null || one == version)
                .boxed()
                .toList();
        if (meant.isEmpty()) {
            throw new Refused(
                    ENTRY_NOT_FOUND, "Nothing was recorded on " + command.commitment() + " under this version.");
        }
        return meant;
    }

    /** What is left of an entry: memory must not keep what the ledger can not read any more. */
    static EntryRecorded from(EntryRecorded entry, ContentExpunged e) {
        return !entry.commitment().equals(e.commitment()) || entry.entryVersion() != e.entryVersion()
                ? entry
                : new EntryRecorded(
                        entry.commitment(),
                        entry.entryVersion(),
                        entry.status(),
                        entry.visibility(),
                        entry.named(),
                        entry.language(),
                        entry.person(),
                        entry.actor(),
                        null,
                        null,
                        entry.unchanged(),
                        null);
    }

    @Keeps(value = Rule.DESTROYED_BY_THE_STATE, refusing = "AUTHORITY_MISSING")
    static Stream<Objection> anExpungementNamesItsAuthority(ExpungeContent command) {
        return Texts.required(command.authority(), AUTHORITY_MISSING, "/authority", "Say in whose name.");
    }

    @Keeps(
            value = {Rule.WITH_A_REASON, Rule.DESTROYED_BY_THE_STATE},
            refusing = "REASON_MISSING")
    static Stream<Objection> anExpungementSaysWhy(ExpungeContent command) {
        return Texts.required(command.reason(), REASON_MISSING, "/reason", "Say why it is destroyed.");
    }
}
