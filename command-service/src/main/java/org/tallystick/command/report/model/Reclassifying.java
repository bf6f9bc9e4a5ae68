package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.ENTRY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.NAMES_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.VISIBILITY_THE_SAME;
import static org.tallystick.command.report.model.ReportRefusal.VISIBILITY_WIDENED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.Publication.Published;
import org.tallystick.command.report.model.ReportCommand.ReclassifyEntry;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.Visibility;

/**
 * Other readers for a released entry: fewer at once, more only up to what the chain cleared. Older versions of the entry lose the readers
 * that the last one loses, and never gain any; the last one need not be in the newest version of the report.
 */
final class Reclassifying {

    private static final List<Policy<Reclassification>> RULES = List.of(
            Reclassifying::aReclassificationSaysWhy,
            Reclassifying::namedNamesSomebody,
            Reclassifying::noWiderThanCleared,
            Reclassifying::somethingChanges);

    private Reclassifying() {}

    record Reclassification(Published entry, Terms terms, ReclassifyEntry command) {

        Set<String> participants() {
            return command.participants();
        }
    }

    static List<ReportEvent> decide(ReportState state, ReclassifyEntry command) {
        Publication publication = Standing.released(state).publication();
        Published entry = publication
                .last(command.commitment())
                .orElseThrow(() -> new Refused(ENTRY_NOT_FOUND, "No entry on this commitment is released."));
        Reclassification change =
                new Reclassification(entry, new Terms(command.visibility(), command.named()), command);
        RULES.forEach(rule -> Policy.require(change, List.of(rule)));
        List<ReportEvent> events = new ArrayList<>();
        publication
                .before(entry)
                .map(older -> older.under(older.terms().and(change.terms(), change.participants())))
                .filter(older -> publication.before(entry).noneMatch(older::equals))
                .forEach(older -> events.add(reclassified(older.version(), older.terms(), command)));
        events.add(reclassified(entry.version(), change.terms(), command));
        return events;
    }

    private static EntryReclassified reclassified(int version, Terms terms, ReclassifyEntry command) {
        return new EntryReclassified(
                command.commitment(), version, terms.visibility(), terms.named(), command.person(), command.reason());
    }

    @Keeps(
            value = {Rule.WITH_A_REASON, Rule.NO_FORCE},
            refusing = "REASON_MISSING")
    static Stream<Objection> aReclassificationSaysWhy(Reclassification r) {
        return Texts.required(r.command().reason(), REASON_MISSING, "/reason", "Say why others may read it.");
    }

    static Stream<Objection> namedNamesSomebody(Reclassification r) {
        return unless(
                (r.terms().visibility() == Visibility.NAMED)
                        != r.terms().named().isEmpty(),
                NAMES_MISSING,
                "/named",
                "List states or organisations with the visibility NAMED, and only with it.");
    }

    @Keeps(
            value = {Rule.AUDIENCE_NAMED, Rule.NO_FORCE},
            refusing = "VISIBILITY_WIDENED")
    static Stream<Objection> noWiderThanCleared(Reclassification r) {
        return unless(
                !r.terms().widerThan(r.entry().cleared(), r.participants()),
                VISIBILITY_WIDENED,
                "/visibility",
                "No wider than cleared; correct the entry to widen it.");
    }

    static Stream<Objection> somethingChanges(Reclassification r) {
        return unless(!r.terms().equals(r.entry().terms()), VISIBILITY_THE_SAME, "/visibility", "It is what it was.");
    }

    private static Stream<Objection> unless(boolean kept, ReportRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
