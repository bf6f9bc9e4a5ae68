package org.tallystick.query.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.query.feed.LedgerEntry;

/**
 * Keys of what a batch needs to know of entries before it.
 *
 * @param recorded entries that are released
 * @param removed entries in all their versions
 * @param reaches of what is released
 * @param following reports in which something follows on an earlier release
 * @param said cells of what is released
 */
record NeededRows(
        List<List<String>> recorded,
        List<List<String>> removed,
        List<List<String>> reaches,
        Map<UUID, ReportRow> following,
        List<List<String>> said) {

    static NeededRows of(List<LedgerEntry> batch, ReportRows reports) {
        NeededRows needed = new NeededRows(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        batch.forEach(entry -> needed.add(entry, reports));
        return needed;
    }

    private void add(LedgerEntry entry, ReportRows reports) {
        switch (entry.envelope().payload()) {
            case EntryReleased event -> add(event, reports.report(entry));
            case EntryRemoved event ->
                removed.add(List.of(reports.report(entry).id().toString(), event.commitment()));
            case EntryReclassified _, ReportReleased _, ReportWithdrawn _ -> {
                ReportRow report = reports.report(entry);
                following.put(report.id(), report);
            }
            default -> {
                // What is drafted is new, and all else is about no entry.
            }
        }
    }

    private void add(EntryReleased event, ReportRow report) {
        recorded.add(RecordedRow.key(report, event.commitment(), event.entryVersion()));
        reaches.add(List.of(ReachRow.of(report.state(), event).reach()));
        said.add(CellRow.key(report, event.commitment()));
    }

    List<List<String>> releasedBefore() {
        return following.keySet().stream().map(id -> List.of(id.toString())).toList();
    }

    /** @param before what the reports in which something follows have released */
    List<List<String>> cells(List<Released> before) {
        List<List<String>> cells = new ArrayList<>(said);
        for (Released one : before) {
            ReportRow report = following.get(one.report());
            if (report != null) {
                cells.add(CellRow.key(report, one.commitment()));
            }
        }
        return cells;
    }

    /** Who might read an entry that was released in the same batch in which it is reclassified. */
    static ReachRow releasedHere(List<LedgerEntry> batch, ReportRow report, EntryReclassified reclassified) {
        return batch.stream()
                .filter(entry -> entry.envelope().stream().endsWith(report.id().toString()))
                .map(entry -> entry.envelope().payload())
                .filter(payload -> payload instanceof EntryReleased event
                        && event.commitment().equals(reclassified.commitment())
                        && event.version() == reclassified.version())
                .map(payload -> ReachRow.of(report.state(), (EntryReleased) payload))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("reclassified and never released"));
    }
}
