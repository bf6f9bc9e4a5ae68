package org.tallystick.command.platform;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A few at once, and of each client one: nobody has all the turns. */
public final class Turns {

    private final int atOnce;
    private final long patience;
    private final Set<String> taken = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();

    /** @param patience how long one waits for a turn */
    public Turns(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience.toNanos();
    }

    /** Whether it is the client's turn; who is told so MUST give it back. */
    public boolean take(String client) {
        lock.lock();
        try {
            long left = patience;
            while (taken.contains(client) || taken.size() >= atOnce) {
                if (left <= 0) {
                    return false;
                }
                left = given.awaitNanos(left);
            }
            return taken.add(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    public void giveBack(String client) {
        lock.lock();
        try {
            taken.remove(client);
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
