package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.JavaCommand;
import org.tallystick.servers.process.PidFile;
import org.tallystick.servers.process.Waiting;

/** The launcher as its user meets it: a process with options, output and signals. */
@Timeout(600)
class LauncherIT {

    private static final List<String> CHILDREN =
            List.of("postgres", "kafka", "issuer", "command-service", "query-service");

    @TempDir
    Path folder;

    int postgresPort = FreePorts.next();
    List<String> options;
    Path output;

    @BeforeEach
    void options() {
        output = folder.resolve("output");
        options = List.of(
                "--data=" + folder.resolve("data"),
                "--port-command=" + FreePorts.next(),
                "--port-query=" + FreePorts.next(),
                "--port-issuer=" + FreePorts.next(),
                "--port-postgres=" + postgresPort,
                "--port-kafka=" + FreePorts.next());
    }

    @AfterEach
    void killWhatIsLeft() {
        CHILDREN.forEach(name -> pidFile(name).find().ifPresent(ProcessHandle::destroyForcibly));
    }

    @Test
    void startsKeepsRunningSurvivesAKillOfAllAndStopsCleanly() throws Exception {
        var launcher = launch();
        waitFor("Ctrl-C here stops everything");
        assertThat(Files.readString(output)).contains("stand-in for the demo data set", "demo data set loaded");
        run("CREATE TABLE receipt (id int)");
        run("INSERT INTO receipt VALUES (42)");
        var grandchildren = CHILDREN.stream()
                .map(name -> pidFile(name).find().orElseThrow())
                .toList();

        // One child: it is brought back.
        grandchildren.get(1).destroyForcibly();
        waitFor("kafka is back");

        // All but PostgreSQL and the issuer, the launcher first: these two are leftovers for the next start.
        launcher.destroyForcibly().waitFor();
        pidFile("query-service").find().orElseThrow().destroyForcibly();
        pidFile("command-service").find().orElseThrow().destroyForcibly();
        pidFile("kafka").find().orElseThrow().destroyForcibly();

        // The ledger is empty still: stand-ins record nothing.
        var second = launch("--no-demo");
        waitFor("Ctrl-C here stops everything");
        assertThat(Files.readString(output))
                .contains("postgres of an earlier run was still there: stopped")
                .doesNotContain("demo data set");
        run("INSERT INTO receipt SELECT id + 1 FROM receipt WHERE id = 42");

        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output))
                .containsSubsequence("query-service stopped", "kafka stopped")
                .containsSubsequence("command-service stopped", "kafka stopped")
                .containsSubsequence("query-service stopped", "postgres stopped")
                .containsSubsequence("command-service stopped", "postgres stopped");
        assertThat(CHILDREN).noneMatch(name -> pidFile(name).find().isPresent());
        assertThat(Files.readString(folder.resolve("data/run/postgres.log")))
                .endsWith("database system is shut down\n");

        refusesADatabaseThatMayLoseReports();
    }

    private void refusesADatabaseThatMayLoseReports() throws Exception {
        var settings = folder.resolve("data/postgres/data/postgresql.conf");
        Files.writeString(settings, "synchronous_commit = off\n", StandardOpenOption.APPEND);

        assertThat(launch().waitFor()).isEqualTo(1);

        assertThat(Files.readString(output))
                .contains("synchronous_commit = off")
                .contains("Remove that setting");
        assertThat(CHILDREN).noneMatch(name -> pidFile(name).find().isPresent());
    }

    private Process launch(String... more) throws IOException {
        var arguments = JavaCommand.withOptions(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))
                .main(
                        LauncherWithStandIns.class,
                        Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new));
        var builder = new ProcessBuilder(arguments).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", JavaCommand.classPath());
        return builder.start();
    }

    private void waitFor(String text) {
        assertThat(Waiting.until(() -> outputContains(text), Duration.ofMinutes(8)))
                .as("%s in the output", text)
                .isTrue();
    }

    private boolean outputContains(String text) {
        try {
            return Files.readString(output).contains(text);
        } catch (IOException _) {
            return false;
        }
    }

    private PidFile pidFile(String name) {
        return new PidFile(folder.resolve("data/run/" + name + ".pid"));
    }

    private void run(String sql) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/ledger";
        try (var connection = DriverManager.getConnection(url, "ledger_owner", "local");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
