package org.tallystick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One run of the launcher from the first check to the last stop. */
final class Session {

    private final Settings settings;
    private final Services services;
    private final Optional<DemoLoad> demo;
    private final Progress progress;
    private final Supervisor supervisor;
    private volatile boolean stoppedByUser;

    Session(Settings settings, Services services, Optional<DemoLoad> demo, Progress progress) {
        this.settings = settings;
        this.services = services;
        this.demo = demo;
        this.progress = progress;
        this.supervisor = new Supervisor(progress, RestartPolicy.NORMAL);
    }

    /** Returns the exit status when the user, or a server that does not come back, has ended it. */
    int run() {
        try (var _ = FolderLock.take(settings.data())) {
            Preconditions.requireDisk(settings.data(), Preconditions.ENOUGH_DISK);
            new DemoState(settings.data()).refuseInterrupted();
            Leftovers.stop(settings.runFolder(), progress);
            Preconditions.requireFree(settings.ports());
            return runServers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int runServers() {
        var hook = new Thread(this::stopOnSignal, "stop all");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new StartOrder(settings, services, demo, progress, supervisor).start();
            progress.plain(Guide.text(settings));
            supervisor.awaitFailure();
        } catch (RuntimeException e) {
            var becauseStopped = stoppedByUser;
            supervisor.stopAll();
            if (!becauseStopped) {
                throw e;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        supervisor.stopAll();
        return 1;
    }

    private void stopOnSignal() {
        stoppedByUser = true;
        if (!supervisor.isStopping()) {
            progress.plain("");
            progress.step("Stopping; the data stays in " + settings.data());
        }
        supervisor.stopAll();
    }
}
