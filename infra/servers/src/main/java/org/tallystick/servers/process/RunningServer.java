package org.tallystick.servers.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server and its present process. May be stopped from any thread, also while it starts. */
public final class RunningServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Server server;
    private @Nullable ServerProcess process;
    private boolean closed;

    public RunningServer(Server server) {
        this.server = server;
    }

    public String name() {
        return server.name();
    }

    /** Returns when it is ready; leaves nothing running otherwise. */
    public ServerProcess start() {
        var launched = launch();
        try {
            server.awaitReady(launched);
            return launched;
        } catch (RuntimeException e) {
            launched.stop(PATIENCE);
            throw e;
        }
    }

    private synchronized ServerProcess launch() {
        if (closed) {
            throw new CannotStart(name() + " has been stopped for good.", "Start everything again.");
        }
        var launched = server.launch();
        process = launched;
        return launched;
    }

    /** An orderly stop. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(PATIENCE);
        }
    }

    /** {@code kill -9}. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** An orderly stop, after which it does not start again. */
    public synchronized void close() {
        closed = true;
        stop();
    }
}
