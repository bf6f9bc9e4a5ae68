package org.tallystick.servers.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start, and where its log and pid file go.
 *
 * @param environment added to the few variables that a child inherits; the place for secrets, which arguments are not
 * @param runFolder holds {@code <name>.log} and {@code <name>.pid}
 */
public record ServerCommand(
        String name, List<String> arguments, Map<String, String> environment, Path runFolder, StopSignal stopSignal) {

    public ServerCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        runFolder = runFolder.toAbsolutePath();
    }

    public Path log() {
        return runFolder.resolve(name + ".log");
    }

    public PidFile pidFile() {
        return new PidFile(runFolder.resolve(name + ".pid"));
    }
}
