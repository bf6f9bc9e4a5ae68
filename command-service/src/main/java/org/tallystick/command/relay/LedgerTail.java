package org.tallystick.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the dense ledger from an index on; density is what makes "the next one" safe without any gap logic. */
final class LedgerTail {

    static final int MAX_ENTRIES = 1_000;
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int FETCH = 100;

    private static final String NEXT = """
            select idx, event_id, stream, stream_seq, state_seq, type, accepted_at, salt, event, sealed_record, traceparent
              from ledger_entry
             where idx >= ? and idx < ?
             order by idx""";

    private final Connection connection;
    private final LedgerMessage message;

    LedgerTail(Connection connection, LedgerMessage message) {
        this.connection = connection;
        this.message = message;
    }

    /** At most {@value #MAX_ENTRIES} entries from {@code index} on, and no more than a few MiB; empty at the end of the ledger. */
    List<PendingEntry> from(long index) throws SQLException {
        List<PendingEntry> batch = new ArrayList<>();
        int bytes = 0;
        // Rows come in lots only inside a transaction; without one the driver holds all of them at once.
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, index);
            select.setLong(2, index + MAX_ENTRIES);
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (bytes < MAX_BYTES && rows.next()) {
                    PendingEntry entry = message.read(rows, index + batch.size());
                    bytes += entry.message().value().length;
                    batch.add(entry);
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return batch;
    }

    /** The id of the entry at {@code index}, null beyond the end of the ledger. */
    @Nullable
    UUID eventIdAt(long index) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select event_id from ledger_entry where idx = ?")) {
            select.setLong(1, index);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    /** Number of entries in the ledger. */
    long size() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(idx) + 1, 0) from ledger_entry");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
