package org.tallystick.command.recommendation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.wire.Envelope;

/** What is known of every recommendation, by id. */
record RecommendationFacts(Map<UUID, KnownRecommendation> recommendations) {

    static RecommendationFacts none() {
        return new RecommendationFacts(Map.of());
    }

    Optional<KnownRecommendation> find(UUID id) {
        return Optional.ofNullable(recommendations.get(id));
    }

    RecommendationFacts after(Envelope event) {
        return switch (event.payload()) {
            case RecommendationIssued e ->
                with(event, new KnownRecommendation(e.instrument(), e.state(), e.commitments(), false, null, null));
            case RecommendationClosed _ -> with(event, known(event).asClosed());
            case ResponseEvent e -> with(event, known(event).after(e));
            default -> this;
        };
    }

    private RecommendationFacts with(Envelope event, KnownRecommendation known) {
        return new RecommendationFacts(Copies.with(recommendations, id(event), known));
    }

    private KnownRecommendation known(Envelope event) {
        return find(id(event)).orElseThrow(() -> new IllegalStateException("nothing was issued: " + event.stream()));
    }

    private static UUID id(Envelope event) {
        return UUID.fromString(event.stream().substring(event.stream().indexOf('/') + 1));
    }
}
