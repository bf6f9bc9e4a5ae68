package org.tallystick.command.report.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;

/**
 * What a report holds, whatever state it is in.
 *
 * @param entries the newest of each commitment
 * @param told the status of each commitment as last submitted
 * @param drafters everyone who ever drafted or submitted in it
 * @param submission number of submissions so far
 * @param nilReason of the last submission, when the agency had nothing to report
 * @param version of the released content
 */
public record Report(
        ReportKey key,
        BoundChain chain,
        Map<String, EntryRecorded> entries,
        Map<String, EntryStatus> told,
        Set<UUID> drafters,
        int submission,
        @Nullable Text nilReason,
        int version) {

    static Report opened(ReportOpened e) {
        ReportKey key = new ReportKey(e.instrument(), e.cycle(), e.state(), e.agency());
        return new Report(key, e.chain(), Map.of(), Map.of(), Set.of(), 0, null, 0);
    }

    Report with(EntryRecorded entry) {
        Map<String, EntryRecorded> more = new LinkedHashMap<>(entries);
        more.put(entry.commitment(), entry);
        return new Report(key, chain, more, told, with(entry.person()), submission, nilReason, version);
    }

    Report with(ReportSubmitted e) {
        Map<String, EntryStatus> now = new HashMap<>();
        entries.values().forEach(entry -> now.put(entry.commitment(), entry.status()));
        return new Report(key, chain, entries, now, with(e.person()), e.submission(), e.nilReason(), version);
    }

    Report released(int newVersion) {
        return new Report(key, chain, entries, told, drafters, submission, nilReason, newVersion);
    }

    int nextVersionOf(String commitment) {
        EntryRecorded kept = entries.get(commitment);
        return kept == null ? 1 : kept.entryVersion() + 1;
    }

    List<BoundStep> steps() {
        return chain.steps();
    }

    BoundStep firstStep() {
        return steps().getFirst();
    }

    BoundStep lastStep() {
        return steps().getLast();
    }

    BoundStep step(String name) {
        return steps().get(indexOf(name));
    }

    /** Null after the last one. */
    @Nullable
    String stepAfter(String name) {
        int next = indexOf(name) + 1;
        return next < steps().size() ? steps().get(next).step() : null;
    }

    /** Null before the first one. */
    @Nullable
    String stepBefore(String name) {
        int previous = indexOf(name) - 1;
        return previous >= 0 ? steps().get(previous).step() : null;
    }

    private int indexOf(String name) {
        return IntStream.range(0, steps().size())
                .filter(i -> steps().get(i).step().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bound chain has no step " + name));
    }

    private Set<UUID> with(UUID person) {
        Set<UUID> more = new HashSet<>(drafters);
        more.add(person);
        return more;
    }
}
