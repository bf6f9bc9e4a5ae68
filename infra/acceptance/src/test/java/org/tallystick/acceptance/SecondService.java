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

/** One more service on the databases and the Kafka of a local run, with the settings of its first. */
final class SecondService implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Process process;
    private final String name;
    private final Api api;
    private final URI url;

    private SecondService(Process process, String name, Api api, URI url) {
        this.process = process;
        this.name = name;
        this.api = api;
        this.url = url;
    }

    /** @param settings that differ, as {@code name=value} */
    static SecondService beside(LocalRun run, String... settings) throws IOException {
        URI url = URI.create("http://127.0.0.1:" + FreePorts.next());
        return start(run, "command-service", run.api().through(url), url, settings);
    }

    /** One more query-service, whose answers the API gives. */
    static SecondService asking(LocalRun run, String... settings) throws IOException {
        URI url = URI.create("http://127.0.0.1:" + FreePorts.next());
        return start(run, "query-service", run.api().asking(url), url, settings);
    }

    private static SecondService start(LocalRun run, String name, Api api, URI url, String... settings)
            throws IOException {
        List<String> command = new ArrayList<>(command(run, name, url.getPort()));
        Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        run.data().resolve("run/second-" + name + ".log").toFile())
                .start();
        return new SecondService(process, name, api, url);
    }

    private static List<String> command(LocalRun run, String name, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                LocalRun.HOME
                        .resolve(name + "/target/tallystick-" + name + ".jar")
                        .toString(),
                "--spring.config.additional-location=file:" + run.data().resolve("secrets/" + name + ".yaml"),
                "--server.port=" + port,
                // As in the run, whose next turn it would bring forward.
                "--tallystick.reaction.timers=PT24H");
    }

    void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("the second " + name + " has ended");
            }
            return healthy();
        });
    }

    Api api() {
        return api;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    URI url() {
        return url;
    }

    private boolean healthy() {
        try {
            String path = "/actuator/health/readiness";
            return (name.equals("query-service") ? api.getFromQueryService(path) : api.getFromCommandService(path))
                            .status()
                    == 200;
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
