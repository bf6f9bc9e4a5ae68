package org.tallystick.command.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

class FileTableIT {

    private static final UUID FILE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private final Database database = RealPostgres.shared().freshDatabase("keys");
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc;

    FileTableIT() {
        Flyway.configure()
                .dataSource(database.url(), "keys_owner", Database.PASSWORD)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        pool.setJdbcUrl(database.url());
        pool.setUsername("keys_write");
        pool.setPassword(Database.PASSWORD);
        this.jdbc = new JdbcTemplate(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aFileThatIsWantedAtThatMomentIsNotRemoved() throws SQLException {
        jdbc.update("INSERT INTO content_key (kid, state, wrapped) VALUES (?, 'KZ', 'x')", FILE);
        jdbc.update(
                "INSERT INTO evidence_file VALUES (?, 'report/x', 'text/plain', '', '', '', now() - interval '1 day')",
                FILE);
        FileTable files = new FileTable(
                pool, new Keys(pool, new SecretKeySpec(new byte[32], "AES"), _ -> false), Duration.ofDays(30));

        CompletableFuture<Void> removing;
        try (Connection entry = pool.getConnection();
                Statement wanted = entry.createStatement()) {
            entry.setAutoCommit(false);
            wanted.executeUpdate("UPDATE evidence_file SET kept_until = 'infinity'");
            removing = CompletableFuture.runAsync(() -> files.remove(FILE));
            await().until(() -> Long.valueOf(1).equals(jdbc.queryForObject(WAITING, Long.class)));
            entry.commit();
        }
        removing.join();

        assertThat(jdbc.queryForList("SELECT id FROM evidence_file", UUID.class))
                .containsExactly(FILE);
    }
}
