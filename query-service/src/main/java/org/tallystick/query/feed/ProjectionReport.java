package org.tallystick.query.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one projection is doing.
 *
 * @param stop where and why it stopped
 * @param skipped which entries its rows are without
 * @param acceptedAt of the last entry that it includes, null before the first
 * @param lag how many entries it is behind the end of the topic
 */
record ProjectionReport(
        String name,
        int version,
        State state,
        @Nullable Stop stop,
        List<Long> skipped,
        long nextIndex,
        @Nullable Instant acceptedAt,
        long lag) {

    ProjectionReport {
        skipped = List.copyOf(skipped);
    }

    @Nullable
    String reason() {
        return stop == null ? null : stop.reason();
    }

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
