package org.tallystick.query.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time, up to a limit, spread by a half either way. */
record Retry(Duration first, Duration longest, RandomGenerator dice) {

    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param failures in a row, this one included
     * @param asked by the receiver
     */
    Duration after(int failures, Duration asked) {
        long doubled = first.toMillis() << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long millis = Math.min(doubled, longest.toMillis());
        Duration spread = Duration.ofMillis(millis / 2 + dice.nextLong(millis + 1));
        return asked.compareTo(spread) > 0 ? asked : spread;
    }
}
