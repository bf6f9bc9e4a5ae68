package org.tallystick.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the point that a question is about into a ledger index, and waits until it has been applied. */
@Component
final class Points {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The projection that maps times to indexes. */
    private static final String TIME = "ledger_time";

    private static final String LAST_ACCEPTED_BY = "select feed.last_accepted_by(:time)";

    private final Applied applied;
    private final JdbcClient client;

    Points(Applied applied, @Qualifier("query") JdbcClient client) {
        this.applied = applied;
        this.client = client;
    }

    /** @return the index of {@code asOf}, empty for the latest */
    OptionalLong await(String projection, Question question) {
        // Places to wait are for those who show who they are.
        Duration patience = question.reader().isEverybody() ? Duration.ZERO : PATIENCE;
        long deadline = System.nanoTime() + patience.toNanos();
        awaitIndex(projection, question.atLeast(), deadline);
        return switch (question.asOf()) {
            case AsOf.Latest() -> OptionalLong.empty();
            case AsOf.Index(long index) -> {
                awaitIndex(projection, index, deadline);
                awaitIndex(TIME, index, deadline);
                yield OptionalLong.of(index);
            }
            case AsOf.Time(Instant time) -> {
                long index = lastAcceptedBy(time, deadline);
                awaitIndex(projection, index, deadline);
                yield OptionalLong.of(index);
            }
        };
    }

    private void awaitIndex(String projection, long index, long deadline) {
        if (!applied.awaitIndex(projection, index, deadline)) {
            throw Problem.NOT_YET_APPLIED.because("entry " + index + " is not part of this answer yet");
        }
    }

    private long lastAcceptedBy(Instant time, long deadline) {
        if (!applied.awaitAfter(time, deadline)) {
            throw Problem.NOT_YET_APPLIED.because("entries may still be accepted at or before " + time);
        }
        return client.sql(LAST_ACCEPTED_BY)
                .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
