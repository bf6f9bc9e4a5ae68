package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.StoredDetails;

/**
 * One version of an entry, as its agency recorded it.
 *
 * @param removed whether the report no longer has an entry on the commitment
 */
record RecordedRow(
        UUID report,
        String commitment,
        int entryVersion,
        EntryStatus status,
        String visibility,
        String language,
        @Nullable String narrative,
        @Nullable String reason,
        Instant recordedAt,
        boolean removed,
        @Nullable String unchanged,
        @Nullable String details) {

    static final Table<RecordedRow> TABLE = new Table<>(
            "recorded",
            List.of(
                    new Column<>("report_id", "uuid", RecordedRow::report),
                    new Column<>("commitment", "text", RecordedRow::commitment),
                    new Column<>("entry_version", "integer", RecordedRow::entryVersion)),
            List.of(
                    new Column<>("status", "text", RecordedRow::status),
                    new Column<>("visibility", "text", RecordedRow::visibility),
                    new Column<>("language", "text", RecordedRow::language),
                    new Column<>("narrative", "jsonb", RecordedRow::narrative),
                    new Column<>("reason", "jsonb", RecordedRow::reason),
                    new Column<>("recorded_at", "timestamptz", RecordedRow::recordedAt),
                    new Column<>("removed", "boolean", RecordedRow::removed),
                    new Column<>("unchanged", "jsonb", RecordedRow::unchanged),
                    new Column<>("details", "jsonb", RecordedRow::details)));

    static List<String> key(ReportRow report, String commitment, int entryVersion) {
        return List.of(report.id().toString(), commitment, Integer.toString(entryVersion));
    }

    static RecordedRow of(ReportRow report, EntryRecorded recorded, LedgerEntry entry) {
        String stream = entry.envelope().stream();
        return new RecordedRow(
                report.id(),
                recorded.commitment(),
                recorded.entryVersion(),
                recorded.status(),
                recorded.visibility().name(),
                recorded.language(),
                Ciphertext.toJson(stream, recorded.narrative()),
                Ciphertext.toJson(stream, recorded.reason()),
                entry.acceptedAt(),
                false,
                recorded.unchanged() == null ? null : Json.write(recorded.unchanged()),
                StoredDetails.toJson(stream, recorded.details()));
    }

    static RecordedRow read(ResultSet row) throws SQLException {
        return new RecordedRow(
                row.getObject("report_id", UUID.class),
                row.getString("commitment"),
                row.getInt("entry_version"),
                EntryStatus.valueOf(row.getString("status")),
                row.getString("visibility"),
                row.getString("language"),
                row.getString("narrative"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("removed"),
                row.getString("unchanged"),
                row.getString("details"));
    }

    /** The report has no entry on the commitment any more; what was released of it stays released. */
    RecordedRow asRemoved() {
        return new RecordedRow(
                report,
                commitment,
                entryVersion,
                status,
                visibility,
                language,
                narrative,
                reason,
                recordedAt,
                true,
                unchanged,
                details);
    }

    boolean isOn(ReportRow of, String path) {
        return report.equals(of.id()) && commitment.equals(path);
    }
}
