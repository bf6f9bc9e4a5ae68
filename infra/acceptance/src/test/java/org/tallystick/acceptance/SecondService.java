package org.tallystick.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.tallystick.servers.process.FreePorts;

/** One more command-service on the databases and the Kafka of a local run, with the settings of its first. */
final class SecondService implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Process process;
    private final Api api;

    private SecondService(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    static SecondService beside(LocalRun run) throws IOException {
        int port = FreePorts.next();
        Process process = new ProcessBuilder(command(run, port))
                .redirectErrorStream(true)
                .redirectOutput(
                        run.data().resolve("run/second-command-service.log").toFile())
                .start();
        return new SecondService(process, run.api().through(URI.create("http://127.0.0.1:" + port)));
    }

    private static List<String> command(LocalRun run, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                LocalRun.HOME
                        .resolve("command-service/target/tallystick-command-service.jar")
                        .toString(),
                "--spring.config.additional-location=file:" + run.data().resolve("secrets/command-service.yaml"),
                "--server.port=" + port);
    }

    void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("the second command-service has ended");
            }
            return healthy();
        });
    }

    Api api() {
        return api;
    }

    private boolean healthy() {
        try {
            return api.getFromCommandService("/actuator/health/readiness").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(STOP).until(() -> !process.isAlive());
    }
}
