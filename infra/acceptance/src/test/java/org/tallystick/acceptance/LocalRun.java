package org.tallystick.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.tallystick.acceptance.check.Consistency;

/** The local run of the README, on free ports and a folder of its own: the launcher in its own process, and all that it starts. */
final class LocalRun {

    // A machine that others use too may stand still for a while.
    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    static final Path HOME = Path.of(System.getProperty("tallystick.home", "../.."))
            .toAbsolutePath()
            .normalize();

    private static final Duration START = Duration.ofMinutes(8);

    private final Path data;
    private final List<String> options;
    private final List<Integer> ports;
    private Process launcher;

    LocalRun(Path data, String... options) {
        this.data = data;
        this.options = List.of(options);
        this.ports = freePorts();
        this.launcher = launch();
    }

    Api api() {
        return new Api(url(0), url(1), url(2));
    }

    URI url(int port) {
        return URI.create("http://127.0.0.1:" + ports.get(port));
    }

    /** All on which something listens. */
    List<Integer> ports() {
        List<Integer> all = new ArrayList<>(ports);
        all.add(ports.getLast() + 1);
        return all;
    }

    Path data() {
        return data;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.get(3) + "/" + database;
    }

    String kafkaServers() {
        return "127.0.0.1:" + ports.get(4);
    }

    Consistency checker() {
        return new Consistency(
                new Consistency.Database(jdbcUrl("ledger"), "ledger_append", "local"),
                kafkaServers(),
                new Consistency.Database(jdbcUrl("readmodel"), "readmodel_query", "local"));
    }

    /** The ledger database as its server's superuser sees it. */
    Connection superuser() throws SQLException {
        return superuser("ledger");
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(superuserUrl(database));
    }

    String superuserUrl(String database) {
        try {
            String password = Files.readString(data.resolve("postgres/superuser-password"));
            return jdbcUrl(database) + "?user=postgres&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ledger database as the appender sees it. */
    Connection ledger() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("ledger"), "ledger_append", "local");
    }

    long entries() throws SQLException {
        try (Connection ledger = ledger();
                PreparedStatement select = ledger.prepareStatement("select max(size) from ledger_batch");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Of reports, but for drafts that a follower has erased: that goes on by itself. */
    long entriesOfReports() throws SQLException {
        try (Connection ledger = ledger();
                PreparedStatement select = ledger.prepareStatement("select count(*) from ledger_entry"
                        + " where stream like 'report/%' and type not like 'report.drafts-erased.%'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether three rounds of the timer have found no draft of the demo that a release has overtaken. */
    boolean hasErasedItsDrafts() throws SQLException {
        try (Connection ledger = ledger();
                PreparedStatement select = ledger.prepareStatement(
                        "select coalesce(max(accepted_at) < clock_timestamp() - interval '30 s', false)"
                                + " from ledger_entry where type like 'report.drafts-erased.%'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Whether every projection has all entries of the ledger. */
    boolean hasCaughtUp() throws SQLException {
        try (Connection model = superuser("readmodel");
                PreparedStatement select = model.prepareStatement("select min(next_index) from feed.active_version"
                        + " join feed.projection_position using (name, version)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1) == entries();
        }
    }

    /** When the ledger accepted the entry, by its own clock. */
    Instant acceptedAt(long index) {
        try (Connection ledger = ledger();
                PreparedStatement select =
                        ledger.prepareStatement("select accepted_at from ledger_entry where idx = ?")) {
            select.setLong(1, index);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until both services say that they are ready, and fails at once when the launcher has given up. */
    LocalRun ready() {
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("the launcher has ended: " + console());
            }
            return healthy(0) && healthy(1);
        });
        return this;
    }

    /** {@code kill -9} of one process; the launcher starts it again. */
    void kill(String name) {
        ProcessHandle process = process(name);
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
    }

    ProcessHandle process(String name) {
        try {
            String pid =
                    Files.readString(data.resolve("run").resolve(name + ".pid")).split(" ", 2)[0];
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9} of the launcher and of everything that it started. */
    void killAll() throws IOException {
        launcher.destroyForcibly();
        await().atMost(Duration.ofMinutes(2)).until(() -> !launcher.isAlive());
        for (String name : List.of("command-service", "query-service", "issuer", "kafka", "postgres")) {
            kill(name);
        }
    }

    void restart() {
        launcher = launch();
        ready();
    }

    void stop() {
        launcher.destroy();
        await().atMost(Duration.ofMinutes(2)).until(() -> !launcher.isAlive());
    }

    String console() {
        try {
            return Files.readString(consoleFile().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        Path local = HOME.resolve("infra/local/target");
        List<String> arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtallystick.home=" + HOME,
                "-cp",
                local.resolve("classes") + File.pathSeparator + local.resolve("lib") + "/*",
                "org.tallystick.local.Main",
                "--data",
                data.toString()));
        List<String> names = List.of("command", "query", "issuer", "postgres", "kafka");
        for (int i = 0; i < names.size(); i++) {
            arguments.add("--port-" + names.get(i));
            arguments.add(Integer.toString(ports.get(i)));
        }
        arguments.addAll(options);
        try {
            ProcessBuilder builder = new ProcessBuilder(arguments);
            // The stories open and close cycles by hand, under revisions that a reminder in between would move on.
            builder.environment().put("TALLYSTICK_REACTION_TIMERS", "PT24H");
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(consoleFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    File consoleFile() {
        return data.resolveSibling(data.getFileName() + ".console").toFile();
    }

    private boolean healthy(int port) {
        try {
            return new Api(url(port), url(1), url(2))
                            .getFromCommandService("/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Kafka takes the port after its own for the controller. */
    private static List<Integer> freePorts() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(LocalRun::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
