package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.query.feed.LedgerEntry;

/** What agencies wrote, and what of it was released to whom. */
final class EntryRows {

    private static final Table<Released> RELEASED = new Table<>(
            "released",
            List.of(
                    new Column<>("report_id", "uuid", Released::report),
                    new Column<>("commitment", "text", Released::commitment),
                    new Column<>("version", "integer", Released::version)),
            List.of(
                    new Column<>("entry_version", "integer", Released::entryVersion),
                    new Column<>("reach", "text", Released::reach),
                    new Column<>("released_at", "timestamptz", Released::at)));

    private final RangedRows<RecordedRow> recorded = new RangedRows<>(RecordedRow.TABLE);
    private final RangedRows<ReachRow> reaches = new RangedRows<>(ReachRow.TABLE);
    private final RangedRows<Released> released = new RangedRows<>(RELEASED);

    /** @return the cells that the releases of {@code batch} change */
    List<List<String>> load(Connection tx, List<LedgerEntry> batch, ReportRows reports) throws SQLException {
        List<List<String>> sources = new ArrayList<>();
        List<List<String>> reachesNeeded = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (LedgerEntry entry : batch) {
            if (entry.envelope().payload() instanceof EntryReleased event) {
                ReportRow report = reports.report(entry);
                sources.add(RecordedRow.key(report, event.commitment(), event.entryVersion()));
                reachesNeeded.add(List.of(ReachRow.of(report.state(), event).reach()));
                cells.add(CellRow.key(report, event.commitment()));
            }
        }
        recorded.load(tx, sources, "t.*", RecordedRow::read);
        reaches.load(tx, reachesNeeded, "t.*", ReachRow::read);
        return cells;
    }

    void recorded(EntryRecorded event, ReportRow report, LedgerEntry entry) {
        recorded.put(RecordedRow.of(report, event, entry), entry.index());
    }

    /** @return what the report's agency says from now on */
    Voice released(EntryReleased event, ReportRow report, LedgerEntry entry) {
        ReachRow reach = ReachRow.of(report.state(), event);
        if (reaches.at(List.of(reach.reach())) == null) {
            reaches.put(reach, entry.index());
        }
        int version = event.version();
        String path = event.commitment();
        Instant at = entry.acceptedAt();
        released.put(new Released(report.id(), path, version, event.entryVersion(), reach.reach(), at), entry.index());
        RecordedRow source = Objects.requireNonNull(
                recorded.at(RecordedRow.key(report, path, event.entryVersion())), "what is released was recorded");
        return new Voice(report.agency(), report.id(), version, source.status(), reach.reach(), at);
    }

    void write(Connection tx) throws SQLException {
        recorded.write(tx);
        reaches.write(tx);
        released.write(tx);
    }

    private record Released(UUID report, String commitment, int version, int entryVersion, String reach, Instant at) {}
}
