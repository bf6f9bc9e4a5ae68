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
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Folders;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.JavaCommand;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.ServerProcess;
import org.tallystick.servers.process.StopSignal;

/** Command-service from the jar that the build has made, in a process of its own. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port = FreePorts.next();
    private final Path folder;
    private final ServerProcess process;

    /** @param settings for a port */
    ServiceProcess(IntFunction<Map<String, String>> settings) {
        try {
            folder = Files.createTempDirectory("bench-service");
            Path file = Files.writeString(folder.resolve("application.properties"), text(settings.apply(port)));
            process = ServerProcess.start(command(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.awaitReady(this::isReady, PATIENCE);
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private ServerCommand command(Path settings) {
        List<String> arguments = JavaCommand.withOptions(List.of("-Daxoniq.update-checker.disabled=true"))
                .jar(jar(), List.of("--spring.config.additional-location=file:" + settings));
        return new ServerCommand("command-service", arguments, Map.of(), folder, StopSignal.TERM);
    }

    /** @throws CannotStart when it is not built */
    private static Path jar() {
        Path jar = Path.of(
                        System.getProperty("tallystick.home", "../.."),
                        "command-service/target/tallystick-command-service.jar")
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new CannotStart(
                    "command-service is not built: there is no " + jar + ".", "Build it: ./mvnw -DskipTests package");
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

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.stop(PATIENCE);
        Folders.delete(folder);
    }
}
