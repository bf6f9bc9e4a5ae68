package org.tallystick.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be had here. */
final class ContainerEngine {

    private ContainerEngine() {}

    // Without a sign of an engine Testcontainers is not even asked: it would search for a while and log its failure as
    // an error.
    static boolean answers() {
        return isLikely() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean isLikely() {
        var home = System.getProperty("user.home");
        var runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run/user/0");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(runtime, "docker.sock"),
                                Path.of(home, ".docker/run/docker.sock"),
                                Path.of(home, ".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }
}
