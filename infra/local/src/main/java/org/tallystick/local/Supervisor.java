package org.tallystick.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.RunningServer;
import org.tallystick.servers.process.Server;

/** Starts servers, brings back those that die, and stops all in reverse order. */
final class Supervisor {

    private final Progress progress;
    private final RestartPolicy policy;
    private final Deque<RunningServer> running = new ArrayDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Lock stoppingInOrder = new ReentrantLock();
    private final CountDownLatch gaveUp = new CountDownLatch(1);

    Supervisor(Progress progress, RestartPolicy policy) {
        this.progress = progress;
        this.policy = policy;
    }

    /** Returns when it is ready; from then on it is brought back whenever it dies. */
    void start(Server server) {
        var child = new RunningServer(server);
        remember(child);
        var process = child.start();
        Thread.ofVirtual()
                .name("watch " + child.name())
                .start(new Watch(child, process, policy, progress, stopping, gaveUp));
    }

    // In this order, so that stopping, once begun, sees every child or refuses it.
    private synchronized void remember(RunningServer child) {
        if (isStopping()) {
            throw new CannotStart("Stopped while starting.", "Start again.");
        }
        running.push(child);
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Returns only when a server could not be brought back. */
    void awaitFailure() throws InterruptedException {
        gaveUp.await();
    }

    /** The last started first. A second caller returns only when the first has stopped all. */
    void stopAll() {
        stopping.countDown();
        stoppingInOrder.lock();
        try {
            stopEach();
        } finally {
            stoppingInOrder.unlock();
        }
    }

    private void stopEach() {
        for (var child = next(); child != null; child = next()) {
            child.close();
            progress.step(child.name() + " stopped");
        }
    }

    private synchronized @Nullable RunningServer next() {
        return running.poll();
    }
}
