package org.tallystick.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.JavaCommand;
import org.tallystick.servers.process.Server;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.StopSignal;

/** The services from the jars that the build has made. */
final class BuiltServices implements Services {

    private static final String HEALTH = "/actuator/health/readiness";

    // TieredStopAtLevel=1: measured on two cores, command-service starts with half the processor time (12.8 s instead
    // of 23.9 s
    // beside a busy machine), and a person's requests do not need more.
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Daxoniq.update-checker.disabled=true");

    private final Settings settings;

    BuiltServices(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Server command(boolean scriptedClock) {
        var properties = ServiceProperties.command(settings, scriptedClock);
        return service("command-service", "512m", properties, settings.ports().commandUrl());
    }

    @Override
    public Server query() {
        return service(
                "query-service",
                "512m",
                ServiceProperties.query(settings),
                settings.ports().queryUrl());
    }

    private Server service(String name, String heap, Map<String, String> properties, String url) {
        return new HttpServer(name, () -> command(name, heap, properties), url + HEALTH);
    }

    // Settings go by a file that only the user can read: the process list shows arguments to everyone.
    private ServerCommand command(String name, String heap, Map<String, String> properties) {
        var file = settings.secrets().resolve(name + ".yaml");
        PrivateFile.write(file, ServiceProperties.text(properties));
        var jvm = new ArrayList<>(JVM);
        jvm.add("-Xmx" + heap);
        var arguments = JavaCommand.withOptions(jvm)
                .jar(jar(name), List.of("--spring.config.additional-location=file:" + file));
        return new ServerCommand(name, arguments, Map.of(), settings.runFolder(), StopSignal.TERM);
    }

    private static Path jar(String module) {
        var jar = Path.of(System.getProperty("tallystick.home", "."), module, "target", "tallystick-" + module + ".jar")
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new CannotStart(
                    module + " is not built: there is no " + jar + ".", "Build it: ./mvnw -DskipTests package");
        }
        return jar;
    }
}
