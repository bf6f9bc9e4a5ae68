package org.tallystick.command.report.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.report.model.ReportCommand.EntryRelease;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.Visibility;

/** What would leave the state, and for whom: what policies look at. */
record Release(Clearer by, Report report, List<String> audience, List<Entry> entries, Set<String> participants) {

    /** @param drafted as cleared, null when the report has no such entry */
    record Entry(String commitment, @Nullable EntryRecorded drafted, Visibility visibility, List<String> named) {

        static Entry of(EntryRecorded drafted, Terms terms) {
            return new Entry(drafted.commitment(), drafted, terms.visibility(), terms.named());
        }

        Terms terms() {
            return new Terms(visibility, named);
        }

        int draftedVersion() {
            if (drafted == null) {
                throw new IllegalStateException("released without an entry: " + commitment);
            }
            return drafted.entryVersion();
        }
    }

    static Release of(Report report, ReleaseReport command) {
        List<EntryRelease> chosen = command.entries();
        List<Entry> entries = chosen == null
                ? report.entries().values().stream()
                        .flatMap(entry -> unasked(report, entry))
                        .toList()
                : chosen.stream().map(entry -> chosen(report, entry)).toList();
        List<String> audience = command.audience().isEmpty()
                ? List.of(report.key().instrument())
                : command.audience().stream().distinct().toList();
        return new Release(command.by(), report, audience, entries, command.participants());
    }

    /**
     * What is released when nothing is chosen: what is new as it was drafted, and the rest as it stands since the last release, so that
     * what was kept in the state, or given to fewer readers, remains so.
     */
    private static Stream<Entry> unasked(Report report, EntryRecorded entry) {
        Publication publication = report.publication();
        return publication.isNew(entry)
                ? Stream.of(Entry.of(entry, new Terms(entry.visibility(), entry.named())))
                : publication.current(entry.commitment()).map(p -> Entry.of(entry, p.terms())).stream();
    }

    int version() {
        return report.version() + 1;
    }

    Stream<Objection> where(Predicate<Entry> wrong, ReportRefusal code, String member, String text) {
        return IntStream.range(0, entries.size())
                .filter(i -> wrong.test(entries.get(i)))
                .mapToObj(i -> new Objection(
                        code, "/entries/" + i + member, entries.get(i).commitment() + ": " + text));
    }

    private static Entry chosen(Report report, EntryRelease entry) {
        EntryRecorded drafted = report.entries().get(entry.commitment());
        return new Entry(entry.commitment(), drafted, entry.visibility(), names(entry, drafted));
    }

    private static List<String> names(EntryRelease entry, @Nullable EntryRecorded drafted) {
        List<String> given = entry.named();
        if (given != null) {
            return given;
        }
        return drafted != null && entry.visibility() == Visibility.NAMED ? drafted.named() : List.of();
    }
}
