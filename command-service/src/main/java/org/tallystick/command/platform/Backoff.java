package org.tallystick.command.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Pauses that grow, with full jitter, so that those who collided do not collide again. */
public final class Backoff {

    private static final int MAX_DOUBLINGS = 10;

    private final long firstNanos;
    private final long mostNanos;

    /** @param first upper bound of the first pause; doubled each time up to {@code most} */
    public Backoff(Duration first, Duration most) {
        this.firstNanos = first.toNanos();
        this.mostNanos = most.toNanos();
    }

    /** @param attempt counts from 1 */
    public void pause(int attempt) {
        long bound = Math.min(mostNanos, firstNanos << Math.min(attempt - 1, MAX_DOUBLINGS));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(bound) + 1);
    }
}
