package org.tallystick.servers.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tallystick.servers.process.JavaCommand;
import org.tallystick.servers.process.Server;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.ServerProcess;
import org.tallystick.servers.process.StopSignal;

/** One Kafka broker on 127.0.0.1 in its own JVM. Can be started again on the same folder after any death. */
public final class KafkaServer implements Server {

    /** Measured on two cores: compiling less brings the broker up with half the processor time. */
    public static final List<String> QUICK_START =
            List.of("-Xms96m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Path runFolder;
    private final int port;
    private final int controllerPort;
    private final List<String> jvmOptions;

    /**
     * @param folder settings and data, made on the first start
     * @param runFolder where log and pid file go
     */
    public KafkaServer(Path folder, Path runFolder, int port, int controllerPort, List<String> jvmOptions) {
        this.folder = folder.toAbsolutePath();
        this.runFolder = runFolder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.jvmOptions = jvmOptions;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public ServerProcess launch() {
        var settings = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            // What was reported is encrypted in it, who reported what and when is not.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(settings, KafkaSettings.of(folder.resolve("data"), port, controllerPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ServerProcess.start(command(settings));
    }

    @Override
    public void awaitReady(ServerProcess process) {
        process.awaitReady(() -> BrokerProbe.answers("127.0.0.1", port), PATIENCE);
    }

    private ServerCommand command(Path settings) {
        var options = new ArrayList<>(jvmOptions);
        options.add("-Dlogback.configurationFile=org/tallystick/servers/kafka/kafka-logback.xml");
        var arguments = JavaCommand.withOptions(options).main(KafkaMain.class, settings.toString());
        var environment = Map.of("CLASSPATH", JavaCommand.classPath());
        return new ServerCommand(name(), arguments, environment, runFolder, StopSignal.TERM);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
