package org.tallystick.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** How far each projection is, in memory, so that a question that waits for an entry costs the database nothing. */
@Component
public final class Applied {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Long> last = new HashMap<>();
    private Instant seen = Instant.MIN;

    /** The active version of {@code projection} has committed everything up to and including {@code index}. */
    public void upTo(String projection, long index) {
        change(() -> last.put(projection, index));
    }

    /** Everything accepted before {@code acceptedAt} is known: an entry or checkpoint of that time was seen and applied. */
    public void seen(Instant acceptedAt) {
        change(() -> seen = acceptedAt.isAfter(seen) ? acceptedAt : seen);
    }

    /** The last index that the active version of {@code projection} has; −1 while there is none. */
    public long last(String projection) {
        lock.lock();
        try {
            return last.getOrDefault(projection, -1L);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for that long at most. */
    public boolean await(String projection, long index, Duration atMost) {
        return awaitIndex(projection, index, System.nanoTime() + atMost.toNanos());
    }

    boolean awaitIndex(String projection, long index, long deadline) {
        return await(() -> last.getOrDefault(projection, -1L) >= index, deadline);
    }

    /** Waits, at most until {@code deadline} of {@link System#nanoTime}, until no further entry can have been accepted at {@code time} or before. */
    boolean awaitAfter(Instant time, long deadline) {
        return await(() -> seen.isAfter(time), deadline);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean await(BooleanSupplier reached, long deadline) {
        lock.lock();
        try {
            while (!reached.getAsBoolean()) {
                if (moved.awaitNanos(deadline - System.nanoTime()) <= 0) {
                    return reached.getAsBoolean();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
