package org.tallystick.query.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/** What was recommended to a state. */
record RecommendationDocument(
        String instrument,
        String state,
        List<String> commitments,
        LocalDate due,
        Reach reach,
        String language,
        @Nullable Ciphertext title,
        boolean closed) {

    static RecommendationDocument after(@Nullable RecommendationDocument before, LedgerEntry entry) {
        return switch ((RecommendationEvent) entry.envelope().payload()) {
            case RecommendationIssued e -> issued(e, entry.envelope().stream());
            case RecommendationClosed _ ->
                Objects.requireNonNull(before, "a recommendation begins with its issue")
                        .asClosed();
        };
    }

    private static RecommendationDocument issued(RecommendationIssued e, String stream) {
        return new RecommendationDocument(
                e.instrument(),
                e.state(),
                e.commitments(),
                e.due(),
                e.reach(),
                e.language(),
                Ciphertext.of(stream, e.title()),
                false);
    }

    private RecommendationDocument asClosed() {
        return new RecommendationDocument(instrument, state, commitments, due, reach, language, title, true);
    }
}
