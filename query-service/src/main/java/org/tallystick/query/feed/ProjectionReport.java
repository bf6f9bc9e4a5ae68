package org.tallystick.query.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one projection is doing.
 *
 * @param reason why it stopped
 * @param acceptedAt of the last entry that it includes, null before the first
 * @param lag how many entries it is behind the end of the topic
 */
record ProjectionReport(
        String name,
        int version,
        State state,
        @Nullable String reason,
        long nextIndex,
        @Nullable Instant acceptedAt,
        long lag) {

    boolean stopped() {
        return state == State.STOPPED;
    }

    enum State {
        RUNNING,
        /** Another instance on the same database brings it forward. */
        FOLLOWING,
        /** At an entry that it can not take; the others go on. */
        STOPPED
    }
}
