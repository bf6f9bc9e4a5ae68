package org.tallystick.command.reaction;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.EntryRecorded;

/** Which files the entries of a report tell of. */
final class ToldFiles {

    private ToldFiles() {}

    /** By any entry, whatever became of it. */
    static Set<UUID> by(Collection<DomainEvent> report) {
        return files(report.stream(), entry -> true);
    }

    /** By those entries, and by none whose content is there still: a file goes with the last entry that tells of it. */
    static Set<UUID> goneWith(Collection<DomainEvent> report, Predicate<EntryRecorded> entries) {
        Set<Version> destroyed = report.stream().flatMap(ToldFiles::destroyed).collect(Collectors.toSet());
        Set<UUID> files = new HashSet<>(files(report.stream(), entries));
        files.removeAll(files(report.stream(), entry -> !destroyed.contains(Version.of(entry))));
        return files;
    }

    private static Stream<Version> destroyed(DomainEvent event) {
        return event instanceof ContentExpunged e
                ? Stream.of(new Version(e.commitment(), e.entryVersion()))
                : Stream.of();
    }

    private static Set<UUID> files(Stream<DomainEvent> events, Predicate<EntryRecorded> which) {
        return events.filter(EntryRecorded.class::isInstance)
                .map(EntryRecorded.class::cast)
                .filter(which)
                .flatMap(entry -> Stream.ofNullable(entry.details()))
                .flatMap(details -> details.files())
                .collect(Collectors.toSet());
    }

    private record Version(String commitment, int entryVersion) {

        static Version of(EntryRecorded entry) {
            return new Version(entry.commitment(), entry.entryVersion());
        }
    }
}
