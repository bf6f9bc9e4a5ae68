package org.tallystick.local;

import java.time.Duration;

/**
 * How often and how soon a dead server is started again. A server that has run for {@code steady} is taken for healthy: its
 * earlier deaths no longer count.
 */
record RestartPolicy(int atMost, Duration firstPause, Duration steady) {

    static final RestartPolicy NORMAL = new RestartPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** Doubles with every attempt. */
    Duration pauseBefore(int attempt) {
        return firstPause.multipliedBy(1L << (attempt - 1));
    }
}
