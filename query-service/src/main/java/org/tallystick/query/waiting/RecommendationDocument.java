package org.tallystick.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.query.feed.LedgerEntry;

/** What is expected of the state that a recommendation is addressed to, as it is stored. */
record RecommendationDocument(String instrument, String state, LocalDate due, Instant issuedAt, boolean closed) {

    static RecommendationDocument after(@Nullable RecommendationDocument before, LedgerEntry entry) {
        return switch ((RecommendationEvent) entry.envelope().payload()) {
            case RecommendationIssued e ->
                new RecommendationDocument(e.instrument(), e.state(), e.due(), entry.acceptedAt(), false);
            case RecommendationClosed _ ->
                Objects.requireNonNull(before, "a recommendation begins with its issue")
                        .over();
        };
    }

    private RecommendationDocument over() {
        return new RecommendationDocument(instrument, state, due, issuedAt, true);
    }
}
