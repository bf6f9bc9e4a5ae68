package org.tallystick.command.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay after local appends; between them it looks by itself, ever more rarely, for those of other instances. */
final class Wake {

    private static final Duration SHORTEST = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Semaphore signal = new Semaphore(0);
    private Duration pause = SHORTEST;

    void now() {
        signal.release();
    }

    /** Something was found: look again soon the next time. */
    void reset() {
        pause = SHORTEST;
    }

    void await() throws InterruptedException {
        boolean woken = signal.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
        signal.drainPermits();
        Duration doubled = pause.multipliedBy(2);
        pause = woken ? SHORTEST : doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    void pause(Duration duration) throws InterruptedException {
        signal.tryAcquire(Integer.MAX_VALUE, duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
