package org.tallystick.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.servers.process.FreePorts;

/** One more command-service on the databases and the Kafka of a local run, with the settings of its first. */
final class SecondService implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Process process;
    private final Api api;
    private final URI url;

    private SecondService(Process process, Api api, URI url) {
        this.process = process;
        this.api = api;
        this.url = url;
    }

    /** @param settings that differ, as {@code name=value} */
    static SecondService beside(LocalRun run, String... settings) throws IOException {
        int port = FreePorts.next();
        List<String> command = new ArrayList<>(command(run, port));
        Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        run.data().resolve("run/second-command-service.log").toFile())
                .start();
        URI url = URI.create("http://127.0.0.1:" + port);
        return new SecondService(process, run.api().through(url), url);
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
                "--server.port=" + port,
                // As in the run, whose next turn it would bring forward.
                "--tallystick.reaction.timers=PT24H");
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

    URI url() {
        return url;
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
