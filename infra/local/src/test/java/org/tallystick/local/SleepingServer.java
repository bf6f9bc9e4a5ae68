package org.tallystick.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tallystick.servers.process.Server;
import org.tallystick.servers.process.ServerCommand;
import org.tallystick.servers.process.ServerProcess;
import org.tallystick.servers.process.StopSignal;

/** The cheapest process there is. Remembers each of its lives. */
record SleepingServer(String name, Path runFolder, Queue<ServerProcess> lives) implements Server {

    SleepingServer(String name, Path runFolder) {
        this(name, runFolder, new ConcurrentLinkedQueue<>());
    }

    @Override
    public ServerProcess launch() {
        var arguments = List.of("sleep", "1000");
        var process = ServerProcess.start(new ServerCommand(name, arguments, Map.of(), runFolder, StopSignal.TERM));
        lives.add(process);
        return process;
    }

    @Override
    public void awaitReady(ServerProcess process) {}
}
