package org.tallystick.query.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the feed is doing.
 *
 * @param reason why it retries or stopped
 * @param caughtUp whether everything that the topic held at the start has been applied
 */
record FeedReport(State state, @Nullable String reason, boolean caughtUp, List<ProjectionReport> projections) {

    static final FeedReport INITIAL = new FeedReport(State.STARTING, null, false, List.of());

    FeedReport {
        projections = List.copyOf(projections);
    }

    enum State {
        STARTING,
        /** The relay has not made the topic yet. */
        WAITING_FOR_TOPIC,
        READING,
        /** Kafka or PostgreSQL is away. */
        RETRYING,
        /** An index is missing in the topic: needs an operator. */
        GAP,
        /** The topic contradicts its seals, or what was read before: needs an operator. */
        CORRUPT,
        /** The feed's thread died of a fault of the machine or the program, such as memory: needs a restart. */
        DIED
    }

    FeedReport with(State newState, @Nullable String why) {
        return new FeedReport(newState, why, caughtUp, projections);
    }

    boolean healthy() {
        return state != State.GAP
                && state != State.CORRUPT
                && state != State.DIED
                && state != State.RETRYING
                && projections.stream().noneMatch(ProjectionReport::stopped);
    }
}
