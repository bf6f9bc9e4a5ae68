package org.tallystick.bench.ours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Folders;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.JavaCommand;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.ServerProcess;
import org.tallystick.servers.process.StopSignal;

/** A service from the jar that the build has made, in a process of its own. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** More options of its JVM, such as {@code -XX:StartFlightRecording=filename=service.jfr}. */
    private static final String MORE = System.getProperty("tallystick.bench.service-options", "");

    private final String name;
    private final List<String> options;
    private final int port = FreePorts.next();
    private final Path folder;
    private final ServerProcess process;

    /**
     * Begins to start.
     *
     * @param name such as {@code query-service}
     * @param options of its JVM
     * @param settings for a port
     */
    public ServiceProcess(String name, List<String> options, IntFunction<Map<String, String>> settings) {
        this.name = name;
        this.options = Stream.concat(options.stream(), Stream.of(MORE.split(" ")))
                .filter(option -> !option.isEmpty())
                .toList();
        try {
            folder = Files.createTempDirectory("bench-service");
            Path file = Files.writeString(folder.resolve("application.properties"), text(settings.apply(port)));
            process = ServerProcess.start(command(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServiceProcess awaitReady() {
        process.awaitReady(this::isReady, PATIENCE);
        return this;
    }

    public long pid() {
        return process.pid();
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private ServerCommand command(Path settings) {
        List<String> arguments = JavaCommand.withOptions(options)
                .jar(jar(), List.of("--spring.config.additional-location=file:" + settings));
        return new ServerCommand(name, arguments, Map.of(), folder, StopSignal.TERM);
    }

    /** @throws CannotStart when it is not built */
    private Path jar() {
        Path jar = Path.of(System.getProperty("tallystick.home", "../.."), name + "/target/tallystick-" + name + ".jar")
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new CannotStart(
                    name + " is not built: there is no " + jar + ".", "Build it: ./mvnw -DskipTests package");
        }
        return jar;
    }

    private boolean isReady() {
        URI readiness = URI.create(url() + "/actuator/health/readiness");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.stop(PATIENCE);
        Folders.delete(folder);
    }
}
