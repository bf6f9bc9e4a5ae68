package org.tallystick.acceptance.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Streams the ledger's rows in order out of one snapshot, however many there are. */
final class LedgerReader {

    private static final int FETCH = 2_000;

    private final Connection connection;

    /** @param connection in a transaction (no autocommit, REPEATABLE READ), so that both reads see the same ledger */
    LedgerReader(Connection connection) {
        this.connection = connection;
    }

    Map<Long, String> batchFrontiers() throws SQLException {
        Map<Long, String> frontiers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select size, encode(frontier, 'hex') from ledger_batch order by size")) {
            while (rows.next()) {
                frontiers.put(rows.getLong(1), text(rows, 2));
            }
        }
        return frontiers;
    }

    void forEach(Consumer<LedgerRow> consumer) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery("""
                    select idx, event_id, stream, stream_seq, state, state_seq, type, accepted_at,
                           encode(salt, 'hex'), encode(event, 'hex'), convert_from(sealed_record, 'UTF8')
                      from ledger_entry order by idx""")) {
                while (rows.next()) {
                    consumer.accept(row(rows));
                }
            }
        }
    }

    private static LedgerRow row(ResultSet rows) throws SQLException {
        return new LedgerRow(
                rows.getLong(1),
                Objects.requireNonNull(rows.getObject(2, UUID.class)),
                text(rows, 3),
                rows.getLong(4),
                text(rows, 5),
                rows.getLong(6),
                text(rows, 7),
                Objects.requireNonNull(rows.getObject(8, OffsetDateTime.class)).toInstant(),
                text(rows, 9),
                text(rows, 10),
                text(rows, 11));
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column));
    }
}
