package org.tallystick.query.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses between attempts that double up to a limit, and end at once when the service stops. */
final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration next = SHORTEST;

    void pause() {
        pause(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    void pause(Duration time) {
        try {
            stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
        }
    }

    void succeeded() {
        next = SHORTEST;
    }

    void stop() {
        stopping.countDown();
    }

    boolean stopped() {
        return stopping.getCount() == 0;
    }
}
