package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.AUDIENCE_NOT_COVERED;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.NAMES_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.RELEASED_WITH_OTHERS;
import static org.tallystick.command.report.model.ReportRefusal.RELEASE_EMPTY;
import static org.tallystick.command.report.model.ReportRefusal.RELEASE_NOT_HELD;
import static org.tallystick.command.report.model.ReportRefusal.VISIBILITY_WIDENED;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.Visibility;

/** What a coordinator may let go, and to whom. */
final class ReleasePolicies {

    private ReleasePolicies() {}

    /** What leaves the state does so by its coordinator's hand, whatever the door has let in. */
    @Keeps(value = Rule.CLEARED_FIRST, refusing = "RELEASE_NOT_HELD")
    static Stream<Objection> byTheCoordinator(Release release) {
        return release.by().coordinator()
                ? Stream.empty()
                : Stream.of(new Objection(RELEASE_NOT_HELD, "", "The token is not of the state's coordinator."));
    }

    /** Where the state wants one signature, a report leaves it with the others. */
    static Stream<Objection> notAlone(ReleaseReport command) {
        return command.withOthers()
                ? Stream.of(new Objection(
                        RELEASED_WITH_OTHERS,
                        "",
                        "The state releases its reports as one: put it into the national submission."))
                : Stream.empty();
    }

    /** A release names its audience; the chain in force has cleared for the report's own instrument only. */
    @Keeps(value = Rule.AUDIENCE_NAMED, refusing = "AUDIENCE_NOT_COVERED")
    static Stream<Objection> audienceIsWhatTheChainCovers(Release release) {
        return IntStream.range(0, release.audience().size())
                .filter(i ->
                        !release.audience().get(i).equals(release.report().key().instrument()))
                .mapToObj(i -> new Objection(
                        AUDIENCE_NOT_COVERED, "/audience/" + i, "Name the report's own instrument, or leave it out."));
    }

    static Stream<Objection> someEntry(Release release) {
        boolean nothing =
                release.entries().isEmpty() && !release.report().entries().isEmpty();
        return nothing
                ? Stream.of(new Objection(RELEASE_EMPTY, "/entries", "List an entry, or leave the list out for all."))
                : Stream.empty();
    }

    static Stream<Objection> entriesAreInTheReport(Release release) {
        return release.where(
                entry -> entry.drafted() == null, ENTRY_UNKNOWN, "/commitment", "the report has no entry on it.");
    }

    static Stream<Objection> everyEntryOnce(Release release) {
        Set<String> seen = new HashSet<>();
        return release.where(
                entry -> !seen.add(entry.commitment()),
                COMMITMENT_REPEATED,
                "/commitment",
                "an earlier entry is on the same commitment.");
    }

    static Stream<Objection> namedNamesSomebody(Release release) {
        return release.where(
                entry -> (entry.visibility() == Visibility.NAMED)
                        == entry.named().isEmpty(),
                NAMES_MISSING,
                "/named",
                "list states or organisations with the visibility NAMED, and only with it.");
    }

    /** The chain cleared it for certain readers; more of them need a draft and a chain of their own. */
    @Keeps(
            value = {Rule.AUDIENCE_NAMED, Rule.NO_FORCE},
            refusing = "VISIBILITY_WIDENED")
    static Stream<Objection> noWiderThanCleared(Release release) {
        return release.where(
                entry -> entry.drafted() != null && wider(entry, entry.drafted(), release.participants()),
                VISIBILITY_WIDENED,
                "/visibility",
                "no wider than cleared; return it to the drafter to widen it.");
    }

    private static boolean wider(Release.Entry entry, EntryRecorded drafted, Set<String> participants) {
        return entry.terms().widerThan(new Terms(drafted.visibility(), drafted.named()), participants);
    }
}
