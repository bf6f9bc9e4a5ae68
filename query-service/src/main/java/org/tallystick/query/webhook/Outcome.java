package org.tallystick.query.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Of one attempt.
 *
 * @param failure null when the receiver has confirmed
 * @param gone whether the receiver wants nothing more, ever (410)
 * @param retryAfter what the receiver asked for, zero for nothing
 */
record Outcome(@Nullable String failure, boolean gone, Duration retryAfter) {

    static final Outcome DELIVERED = new Outcome(null, false, Duration.ZERO);

    static Outcome failed(String why) {
        return new Outcome(why, false, Duration.ZERO);
    }

    boolean delivered() {
        return failure == null;
    }
}
