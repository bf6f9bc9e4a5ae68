package org.tallystick.query.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/** The secretariat's side, as it is stored. */
record RecommendationDocument(
        String instrument,
        String state,
        List<String> commitments,
        LocalDate due,
        Reach reach,
        String language,
        @Nullable Ciphertext title,
        @Nullable Ciphertext text,
        Instant issuedAt,
        @Nullable Instant closedAt,
        @Nullable Ciphertext closingReason) {

    static RecommendationDocument after(@Nullable RecommendationDocument before, LedgerEntry entry) {
        return switch ((RecommendationEvent) entry.envelope().payload()) {
            case RecommendationIssued e -> issued(e, entry);
            case RecommendationClosed e -> {
                if (before == null) {
                    throw new IllegalStateException("nothing was issued: " + entry.envelope().stream());
                }
                yield before.closed(entry.acceptedAt(), Ciphertext.of(entry.envelope().stream(), e.reason()));
            }
        };
    }

    private static RecommendationDocument issued(RecommendationIssued e, LedgerEntry entry) {
        String stream = entry.envelope().stream();
        return new RecommendationDocument(
                e.instrument(),
                e.state(),
                e.commitments(),
                e.due(),
                e.reach(),
                e.language(),
                Ciphertext.of(stream, e.title()),
                Ciphertext.of(stream, e.text()),
                entry.acceptedAt(),
                null,
                null);
    }

    private RecommendationDocument closed(Instant at, @Nullable Ciphertext reason) {
        return new RecommendationDocument(
                instrument, state, commitments, due, reach, language, title, text, issuedAt, at, reason);
    }
}
