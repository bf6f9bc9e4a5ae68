package org.tallystick.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.RunningServer;
import org.tallystick.servers.process.TempFolder;

class PostgresServerIT {

    @TempDir
    Path folder;

    PostgresServer server;
    RunningServer running;

    @BeforeEach
    void start() {
        server = another();
        running = new RunningServer(server);
        running.start();
    }

    @AfterEach
    void stop() {
        running.stop();
    }

    @Test
    void isRefusedWhenDurabilityIsOffInItsFile() throws Exception {
        running.stop();
        Files.writeString(
                folder.resolve("data/postgresql.conf"), "fsync = off\n", java.nio.file.StandardOpenOption.APPEND);

        assertThatThrownBy(() -> running.start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("fsync = off")
                .hasMessageContaining("Remove that setting");
        assertThat(Files.exists(folder.resolve("data/postmaster.pid"))).isFalse();
    }

    @Test
    void isRefusedWhenDurabilityIsOffForOneRole() throws SQLException {
        run("CREATE ROLE hasty LOGIN");
        run("ALTER ROLE hasty SET synchronous_commit = off");
        running.stop();

        assertThatThrownBy(() -> running.start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit");
    }

    @Test
    void startsAlthoughItsOldProcessNumberNowBelongsToAnother() throws Exception {
        running.kill();
        var pidFile = folder.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        running.start();

        run("SELECT 1");
    }

    @Test
    void theNextStartStopsWhatALauncherLeftBehind() throws SQLException {
        var successor = another();
        var runningSuccessor = new RunningServer(successor);
        runningSuccessor.start();

        run("SELECT 1", successor);
        runningSuccessor.stop();
    }

    @Test
    void databasesAndRolesMayBePreparedTwice() throws SQLException {
        Databases.create(server.superuserUrl("postgres"));
        Databases.create(server.superuserUrl("postgres"));

        DriverManager.getConnection(server.url("keys"), "keys_read", "local").close();
    }

    @Test
    void aFailedStartQuotesTheLog() throws Exception {
        running.stop();
        Files.writeString(folder.resolve("data/postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> running.start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no_such_setting");
    }

    /** As in a container that forbids user namespaces. */
    @Test
    @EnabledIf("org.tallystick.servers.process.ThisUser#isRoot")
    void rootMayAlsoRunItAsNobody() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var other = Files.createDirectory(folder.resolve("other"));
        var programs = PostgresPrograms.unpackedBelow(TempFolder.ofThisUser());
        var asNobody = new PostgresServer(other, folder, programs, FreePorts.next(), UnprivilegedUser.NOBODY);
        running.stop();
        var runningAsNobody = new RunningServer(asNobody);

        runningAsNobody.start();
        runningAsNobody.kill();
        runningAsNobody.start();

        run("SELECT 1", asNobody);
        assertThat(Files.getOwner(other.resolve("data")).getName()).isEqualTo("nobody");
        runningAsNobody.stop();
    }

    private PostgresServer another() {
        var programs = PostgresPrograms.unpackedBelow(TempFolder.ofThisUser());
        return new PostgresServer(folder, folder, programs, FreePorts.next());
    }

    private void run(String sql) throws SQLException {
        run(sql, server);
    }

    private static void run(String sql, PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.superuserUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
