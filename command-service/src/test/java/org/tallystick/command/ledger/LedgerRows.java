package org.tallystick.command.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.servers.Database;

/** What really lies in the tables, read as an outsider would. */
final class LedgerRows {

    private LedgerRows() {}

    static List<Row> entries(Database ledger) throws SQLException {
        try (Connection connection = ledger.connectAs("ledger_owner");
                ResultSet row = connection.createStatement().executeQuery("SELECT * FROM ledger_entry ORDER BY idx")) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(row));
            }
            return rows;
        }
    }

    /** Every batch's frontier is that of the sealed records before its size, and no instant lies before an earlier one. */
    static boolean batchesAreTrue(Database ledger, List<Row> entries) throws SQLException {
        Frontier frontier = Frontier.empty();
        try (Connection connection = ledger.connectAs("ledger_owner");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT size, frontier FROM ledger_batch ORDER BY size")) {
            while (row.next()) {
                frontier = frontier.append(entries.subList((int) frontier.size(), row.getInt(1)).stream()
                        .map(entry -> Merkle.leaf(entry.sealedRecord))
                        .toList());
                if (!Arrays.equals(frontier.toBytes(), row.getBytes(2))) {
                    return false;
                }
            }
        }
        return frontier.size() == entries.size();
    }

    static long count(Database database, String role, String from) throws SQLException {
        try (Connection connection = database.connectAs(role);
                ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    static final class Row {

        final long index;
        final UUID eventId;
        final String stream;
        final long streamSeq;
        final String state;
        final long stateSeq;
        final Instant acceptedAt;
        final byte[] salt;
        final byte[] event;
        final byte[] sealedRecord;

        Row(ResultSet row) throws SQLException {
            this.index = row.getLong("idx");
            this.eventId = row.getObject("event_id", UUID.class);
            this.stream = row.getString("stream");
            this.streamSeq = row.getLong("stream_seq");
            this.state = row.getString("state");
            this.stateSeq = row.getLong("state_seq");
            this.acceptedAt = row.getObject("accepted_at", OffsetDateTime.class).toInstant();
            this.salt = row.getBytes("salt");
            this.event = row.getBytes("event");
            this.sealedRecord = row.getBytes("sealed_record");
        }
    }
}
