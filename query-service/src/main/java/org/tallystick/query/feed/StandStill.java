package org.tallystick.query.feed;

import java.time.Duration;

/** Tells when an instance that brings a projection forward has not done so for a while although it could. */
final class StandStill {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private long since = System.nanoTime();

    void moved() {
        since = System.nanoTime();
    }

    boolean tooLong() {
        return System.nanoTime() - since > PATIENCE.toNanos();
    }
}
