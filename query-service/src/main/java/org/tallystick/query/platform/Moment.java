package org.tallystick.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The time that a question is asked from: now or, for a question about an earlier point, the time of that point. */
@Component
public final class Moment {

    /** Every zone's days end on one of these. */
    private static final long QUARTER_OF_AN_HOUR = Duration.ofMinutes(15).toMillis();

    private final InstantSource clock;

    public Moment(InstantSource clock) {
        this.clock = clock;
    }

    public Instant of(Question question, Snapshot snapshot) {
        return switch (question.asOf()) {
            case AsOf.Latest() -> clock.instant();
            case AsOf.Index(long _) -> snapshot.freshness().time();
            case AsOf.Time(Instant time) -> time;
        };
    }

    /** The same question, with an entity tag of its own for each stretch of time in which nothing can become overdue. */
    public Question timed(Question question) {
        long stretch = clock.millis() / QUARTER_OF_AN_HOUR;
        return new Question(
                question.reader(),
                question.asOf(),
                question.atLeast(),
                question.representation() + " " + stretch,
                question.known());
    }
}
