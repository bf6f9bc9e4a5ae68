package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Waiting;

@Timeout(30)
class SupervisorIT {

    private static final RestartPolicy QUICK = new RestartPolicy(3, Duration.ofMillis(10), Duration.ofMinutes(1));

    @TempDir
    Path folder;

    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Progress progress = new Progress(new PrintStream(told, true, StandardCharsets.UTF_8));
    Supervisor supervisor = new Supervisor(progress, QUICK);
    SleepingServer first;
    SleepingServer second;

    @BeforeEach
    void start() {
        first = new SleepingServer("kafka", folder);
        second = new SleepingServer("issuer", folder);
        supervisor.start(first);
        supervisor.start(second);
    }

    @AfterEach
    void stop() {
        supervisor.stopAll();
    }

    @Test
    void aKilledServerIsToldAndBroughtBack() {
        first.lives().element().kill();

        waitForLives(first, 2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("kafka died").contains("kafka is back");
        assertThat(second.lives()).hasSize(1);
    }

    @Test
    void aServerThatDiesAgainAndAgainIsGivenUp() throws Exception {
        for (var life = 1; life <= 4; life++) {
            waitForLives(first, life);
            first.lives().stream().toList().getLast().kill();
        }

        supervisor.awaitFailure();

        assertThat(first.lives()).hasSize(4);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("kafka died again and again");
    }

    @Test
    void allAreStoppedLastStartedFirst() {
        supervisor.stopAll();

        assertThat(first.lives()).noneMatch(process -> process.isAlive());
        assertThat(told.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.substring(10).strip()))
                .containsExactly("issuer stopped", "kafka stopped");
        assertThat(folder).isDirectoryNotContaining("glob:**.pid");
    }

    @Test
    void nothingStartsAnyMoreOnceStopping() {
        supervisor.stopAll();

        assertThatThrownBy(() -> supervisor.start(new SleepingServer("postgres", folder)))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void leftoversOfAKilledLauncherAreStopped() {
        Leftovers.stop(folder, progress);

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("issuer of an earlier run was still there: stopped")
                .contains("kafka of an earlier run was still there: stopped");
    }

    @Test
    void aStrangerWithTheNumberOfALeftoverLives() throws Exception {
        var stranger = first.lives().element();
        Files.writeString(folder.resolve("kafka.pid"), stranger.pid() + " " + Instant.EPOCH + "\n");

        Leftovers.stop(folder, progress);

        assertThat(stranger.isAlive()).isTrue();
    }

    private static void waitForLives(SleepingServer server, int lives) {
        assertThat(Waiting.until(() -> server.lives().size() == lives, Duration.ofSeconds(10)))
                .isTrue();
    }
}
