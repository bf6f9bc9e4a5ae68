package org.tallystick.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tallystick.servers.process.RunningServer;
import org.tallystick.servers.process.ServerProcess;

/** Waits for the death of one server and brings it back, until everything is stopping or it has died too often. */
final class Watch implements Runnable {

    private final RunningServer server;
    private final RestartPolicy policy;
    private final Progress progress;
    private final CountDownLatch stopping;
    private final CountDownLatch gaveUp;
    private ServerProcess process;
    private long startedAt = System.nanoTime();
    private int attempts;

    Watch(
            RunningServer server,
            ServerProcess process,
            RestartPolicy policy,
            Progress progress,
            CountDownLatch stopping,
            CountDownLatch gaveUp) {
        this.server = server;
        this.process = process;
        this.policy = policy;
        this.progress = progress;
        this.stopping = stopping;
        this.gaveUp = gaveUp;
    }

    @Override
    public void run() {
        try {
            process.onExit().join();
            while (stopping.getCount() > 0 && pauseUnlessStopping()) {
                restart();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when there is nothing more to do. */
    private boolean pauseUnlessStopping() throws InterruptedException {
        if (System.nanoTime() - startedAt > policy.steady().toNanos()) {
            attempts = 0;
        }
        if (attempts == policy.atMost()) {
            progress.step(server.name() + " died again and again: everything is stopped now");
            gaveUp.countDown();
            return false;
        }
        attempts++;
        var pause = policy.pauseBefore(attempts);
        progress.step(server.name() + " died; it is started again in " + pause.toMillis() / 1000.0 + " s (attempt "
                + attempts + " of " + policy.atMost() + ")");
        return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void restart() {
        try {
            process = server.start();
            startedAt = System.nanoTime();
            progress.step(server.name() + " is back");
            process.onExit().join();
        } catch (RuntimeException e) {
            if (stopping.getCount() > 0) {
                progress.step(server.name() + " did not come back: " + e.getMessage());
            }
        }
    }
}
