package org.tallystick.command.platform;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.EntryRecorded;

/** Which files the entries of a report tell of. */
public final class ToldFiles {

    private ToldFiles() {}

    /** By any entry, whatever became of it. */
    public static Set<UUID> by(Collection<DomainEvent> report) {
        return files(report.stream(), entry -> true);
    }

    /** By entries whose content is destroyed, and by no other: their keys are gone, or about to go. */
    public static Set<UUID> gone(Collection<DomainEvent> report) {
        return goneWith(report, entry -> true);
    }

    /** By those entries, and by none whose content is there still: a file goes with the last entry that tells of it. */
    public static Set<UUID> goneWith(Collection<DomainEvent> report, Predicate<EntryRecorded> entries) {
        Set<Draft> destroyed = report.stream().flatMap(ToldFiles::destroyed).collect(Collectors.toSet());
        Set<UUID> files = new HashSet<>(files(report.stream(), entries));
        files.removeAll(files(report.stream(), entry -> !destroyed.contains(of(entry))));
        return files;
    }

    /** What of a report that event dooms. */
    public static Stream<Draft> destroyed(DomainEvent event) {
        return switch (event) {
            case ContentExpunged e -> Stream.of(new Draft(e.commitment(), e.entryVersion()));
            case DraftsErased e -> e.drafts().stream();
            default -> Stream.empty();
        };
    }

    public static Draft of(EntryRecorded entry) {
        return new Draft(entry.commitment(), entry.entryVersion());
    }

    private static Set<UUID> files(Stream<DomainEvent> events, Predicate<EntryRecorded> which) {
        return events.filter(EntryRecorded.class::isInstance)
                .map(EntryRecorded.class::cast)
                .filter(which)
                .flatMap(entry -> Stream.ofNullable(entry.details()))
                .flatMap(details -> details.files())
                .collect(Collectors.toSet());
    }
}
