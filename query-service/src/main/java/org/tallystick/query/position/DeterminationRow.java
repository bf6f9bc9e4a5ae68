package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * One version of a determination, as it was last submitted.
 *
 * @param reach who may read it, null before its release
 */
record DeterminationRow(
        UUID id,
        int version,
        String instrument,
        String period,
        String state,
        String commitment,
        EntryStatus status,
        String visibility,
        String language,
        String reason,
        List<Considered> considered,
        @Nullable String reach,
        @Nullable Instant releasedAt) {

    static final Table<DeterminationRow> TABLE = new Table<>(
            "determination",
            List.of(
                    new Column<>("determination_id", "uuid", DeterminationRow::id),
                    new Column<>("version", "integer", DeterminationRow::version)),
            List.of(
                    new Column<>("instrument", "text", DeterminationRow::instrument),
                    new Column<>("period", "text", DeterminationRow::period),
                    new Column<>("state", "text", DeterminationRow::state),
                    new Column<>("commitment", "text", DeterminationRow::commitment),
                    new Column<>("status", "text", DeterminationRow::status),
                    new Column<>("visibility", "text", DeterminationRow::visibility),
                    new Column<>("language", "text", DeterminationRow::language),
                    new Column<>("reason", "jsonb", DeterminationRow::reason),
                    new Column<>("considered_reports", "uuid[]", DeterminationRow::reports),
                    new Column<>("considered_versions", "integer[]", DeterminationRow::versions),
                    new Column<>("reach", "text", DeterminationRow::reach),
                    new Column<>("released_at", "timestamptz", DeterminationRow::releasedAt)));

    static DeterminationRow of(UUID id, DeterminationSubmitted submitted, LedgerEntry entry) {
        Content content = submitted.content();
        String stream = entry.envelope().stream();
        return new DeterminationRow(
                id,
                submitted.version(),
                content.instrument(),
                content.cycle(),
                entry.envelope().state(),
                content.commitment(),
                content.status(),
                content.visibility().name(),
                content.language(),
                Objects.requireNonNull(Ciphertext.toJson(stream, content.reason()), "a determination says why"),
                content.considered(),
                null,
                null);
    }

    static DeterminationRow read(ResultSet row) throws SQLException {
        OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return new DeterminationRow(
                row.getObject("determination_id", UUID.class),
                row.getInt("version"),
                row.getString("instrument"),
                row.getString("period"),
                row.getString("state"),
                row.getString("commitment"),
                EntryStatus.valueOf(row.getString("status")),
                row.getString("visibility"),
                row.getString("language"),
                row.getString("reason"),
                considered(row),
                row.getString("reach"),
                released == null ? null : released.toInstant());
    }

    DeterminationRow released(String to, Instant at) {
        return new DeterminationRow(
                id,
                version,
                instrument,
                period,
                state,
                commitment,
                status,
                visibility,
                language,
                reason,
                considered,
                to,
                at);
    }

    List<String> cycle() {
        return List.of(instrument, period);
    }

    List<String> cell() {
        return List.of(instrument, period, state, commitment);
    }

    private String reports() {
        return Columns.array(
                considered.stream().map(one -> one.report().toString()).toList());
    }

    private String versions() {
        return Columns.array(
                considered.stream().map(one -> Integer.toString(one.version())).toList());
    }

    private static List<Considered> considered(ResultSet row) throws SQLException {
        UUID[] reports = (UUID[]) row.getArray("considered_reports").getArray();
        Integer[] versions = (Integer[]) row.getArray("considered_versions").getArray();
        return IntStream.range(0, reports.length)
                .mapToObj(i -> new Considered(reports[i], versions[i]))
                .toList();
    }
}
