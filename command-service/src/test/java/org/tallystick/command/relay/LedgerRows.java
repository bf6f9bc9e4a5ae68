package org.tallystick.command.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** A real ledger database, filled row by row with what the relay copies. */
final class LedgerRows {

    private final Database database = RealPostgres.shared().freshDatabase("ledger");
    private long size;

    LedgerRows() {
        Flyway.configure()
                .dataSource(database.url(), "ledger_owner", Database.PASSWORD)
                .locations("classpath:db/ledger")
                .load()
                .migrate();
    }

    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser("ledger_append");
        source.setPassword(Database.PASSWORD);
        source.setApplicationName("relay-under-test");
        return source;
    }

    /** Ends every session of the relays, as a failing network or a restarted PostgreSQL would. */
    void cutSessions() throws SQLException {
        try (Connection superuser = database.connectAsSuperuser();
                PreparedStatement cut = superuser.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relay-under-test'")) {
            cut.execute();
        }
    }

    /** @return the size of the ledger afterwards */
    long append(int entries) throws SQLException {
        try (Connection connection = database.connectAs("ledger_append");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into ledger_entry (idx, event_id, stream, stream_seq, state, state_seq, type, accepted_at,
                                                  salt, event, sealed_record)
                        values (?, ?, ?, 0, 'KZ', ?, 'report.opened.v1', ?, ?, ?, ?)""")) {
            for (int i = 0; i < entries; i++, size++) {
                row(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return size;
    }

    private void row(PreparedStatement insert) throws SQLException {
        UUID id = UUID.randomUUID();
        Instant acceptedAt = Instant.parse("2026-07-01T00:00:00Z").plusMillis(size);
        byte[] salt = new byte[16];
        byte[] event = ("{\"entry\":" + size + "}").getBytes(StandardCharsets.UTF_8);
        SealedRecord sealed = new SealedRecord(size, id, "0".repeat(64), acceptedAt, SealedRecord.digest(salt, event));
        insert.setLong(1, size);
        insert.setObject(2, id);
        insert.setString(3, "report/" + id);
        insert.setLong(4, size);
        insert.setObject(5, acceptedAt.atOffset(ZoneOffset.UTC));
        insert.setBytes(6, salt);
        insert.setBytes(7, event);
        insert.setBytes(8, sealed.toBytes());
    }
}
