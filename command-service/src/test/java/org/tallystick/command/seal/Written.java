package org.tallystick.command.seal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.tallystick.events.log.LogEvent;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** A real ledger database, written batch by batch as the appender does. The same history is written alike wherever it is written. */
final class Written {

    private final Database database = RealPostgres.shared().freshDatabase("ledger");
    private Frontier frontier = Frontier.empty();

    Written() {
        Flyway.configure()
                .dataSource(database.url(), "ledger_owner", Database.PASSWORD)
                .locations("classpath:db/ledger")
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return source(database, "ledger_append");
    }

    static DataSource source(Database database, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(role);
        source.setPassword(Database.PASSWORD);
        return source;
    }

    static UUID event(String history, long index) {
        return UUID.nameUUIDFromBytes((history + "/" + index).getBytes(StandardCharsets.US_ASCII));
    }

    /** One batch. */
    Written append(String history, int entries) throws SQLException {
        try (Connection connection = database.connectAs("ledger_append")) {
            connection.setAutoCommit(false);
            List<byte[]> leaves = new ArrayList<>();
            long first = frontier.size();
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into ledger_entry (idx, event_id, stream, stream_seq, state, state_seq, type, accepted_at,
                                              salt, event, sealed_record)
                    values (?, ?, ?, 0, 'KZ', ?, 'report.opened.v1', ?, ?, ?, ?)""")) {
                for (long index = first; index < first + entries; index++) {
                    leaves.add(Merkle.leaf(row(insert, history, index)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            frontier = frontier.append(leaves);
            try (PreparedStatement batch = connection.prepareStatement(
                    "insert into ledger_batch (size, frontier, accepted_at) values (?, ?, ?)")) {
                batch.setLong(1, frontier.size());
                batch.setBytes(2, frontier.toBytes());
                batch.setObject(3, time(frontier.size() - 1).atOffset(ZoneOffset.UTC));
                batch.executeUpdate();
            }
            connection.commit();
        }
        return this;
    }

    /** One entry, in a batch of its own: that a key follows. */
    Written announce(LogKeyAnnounced announced) throws SQLException {
        long index = frontier.size();
        append("announcement", 1);
        UUID id = event("announcement", index);
        Envelope envelope = new Envelope(
                LogEvent.STREAM,
                0,
                Envelope.NO_STATE,
                null,
                new Envelope.Actor(id, "timer", id),
                id,
                time(index),
                announced);
        try (Connection superuser = database.connectAsSuperuser();
                PreparedStatement update = superuser.prepareStatement(
                        "update ledger_entry set stream = ?, stream_seq = idx, event = ? where idx = ?")) {
            superuser.createStatement().execute("set session_replication_role = replica");
            update.setString(1, LogEvent.STREAM);
            update.setBytes(2, new EventCodec().encode(envelope, (ContentKey) null));
            update.setLong(3, index);
            update.executeUpdate();
        }
        return this;
    }

    private static byte[] row(PreparedStatement insert, String history, long index) throws SQLException {
        UUID id = event(history, index);
        byte[] salt = new byte[16];
        byte[] event = ("{\"" + history + "\":" + index + "}").getBytes(StandardCharsets.UTF_8);
        byte[] sealed =
                new SealedRecord(index, id, "0".repeat(64), time(index), SealedRecord.digest(salt, event)).toBytes();
        insert.setLong(1, index);
        insert.setObject(2, id);
        insert.setString(3, "report/" + id);
        insert.setLong(4, index);
        insert.setObject(5, time(index).atOffset(ZoneOffset.UTC));
        insert.setBytes(6, salt);
        insert.setBytes(7, event);
        insert.setBytes(8, sealed);
        return sealed;
    }

    private static Instant time(long index) {
        return Instant.parse("2026-07-01T00:00:00Z").plusMillis(index);
    }

    /** How many are stored. */
    int tiles() throws SQLException {
        try (Connection connection = database.connectAs("ledger_append");
                ResultSet row = connection.createStatement().executeQuery("select count(*) from ledger_tile")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** As the superuser, with triggers off. */
    void tamper(String sql) throws SQLException {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
