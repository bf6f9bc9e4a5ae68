package org.tallystick.servers.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A running server process. It outlives the JVM that started it unless stopped; its pid file leads back to it. */
public final class ServerProcess {

    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LANG", "TMPDIR", "DOCKER_HOST");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PREDECESSOR_PATIENCE = Duration.ofSeconds(20);

    private final ServerCommand command;
    private final ProcessHandle handle;

    private ServerProcess(ServerCommand command, ProcessHandle handle) {
        this.command = command;
        this.handle = handle;
    }

    /** Starts the process, after stopping the predecessor that its pid file names, if that is still alive. */
    public static ServerProcess start(ServerCommand command) {
        stopPredecessor(command);
        try {
            Files.createDirectories(command.runFolder());
            var handle = launch(command).toHandle();
            command.pidFile().write(handle);
            return new ServerProcess(command, handle);
        } catch (IOException e) {
            throw new CannotStart(
                    command.name() + " can not be started: " + e.getMessage(),
                    "Check that " + command.arguments().getFirst() + " and the folder " + command.runFolder()
                            + " can be used by this user.",
                    e);
        }
    }

    /** Stops what a launcher that was killed has left behind. True if there was something to stop. */
    public static boolean stopPredecessor(ServerCommand command) {
        var found = command.pidFile().find();
        found.ifPresent(process -> new ServerProcess(command, process).stop(PREDECESSOR_PATIENCE));
        return found.isPresent();
    }

    private static Process launch(ServerCommand command) throws IOException {
        var builder = new ProcessBuilder(OwnSession.of(command.arguments()));
        builder.directory(command.runFolder().toFile());
        // A stray SPRING_… or PG… variable of the user's shell would silently change the servers.
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(command.environment());
        LogFile.rotate(command.log());
        return builder.redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(command.log().toFile()))
                .start();
    }

    /** Waits until {@code ready} says so. Ends early, with the end of the log, when the process dies meanwhile. */
    public void awaitReady(BooleanSupplier ready, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!ended(BETWEEN_LOOKS) && System.nanoTime() < end) {
                continue;
            }
            var what = isAlive() ? " is not ready after " + patience.toSeconds() + " s" : " ended while starting";
            throw new CannotStart(
                    command.name() + what + ". The end of its log:\n" + LogFile.end(command.log()),
                    "The whole log is in " + command.log() + ".");
        }
    }

    public boolean isAlive() {
        return handle.isAlive();
    }

    public long pid() {
        return handle.pid();
    }

    public CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /** Asks the process to stop and waits; kills it when patience runs out. */
    public void stop(Duration patience) {
        command.stopSignal().sendTo(handle);
        if (!ended(patience)) {
            kill();
        }
        command.pidFile().delete();
    }

    /** {@code kill -9}, then waits for the end. The pid file stays, as after any sudden death. */
    public void kill() {
        handle.destroyForcibly();
        ended(Duration.ofSeconds(10));
    }

    private boolean ended(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.name(), e);
        }
    }
}
