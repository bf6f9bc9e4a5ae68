package org.tallystick.command.assistance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.wire.Envelope;

/**
 * What assistance is decided by, by id.
 *
 * @param recommendations that are not closed
 */
record AssistanceFacts(
        Map<UUID, KnownRequest> requests, Map<UUID, Offer> offers, Map<UUID, Addressed> recommendations) {

    record Offer(UUID request, String by, boolean delivered) {}

    record Addressed(String instrument, String state, boolean closed) {}

    static AssistanceFacts none() {
        return new AssistanceFacts(Map.of(), Map.of(), Map.of());
    }

    Optional<KnownRequest> request(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** Open ones to the state under the instrument. */
    Set<UUID> recommendations(String instrument, String state) {
        Addressed open = new Addressed(instrument, state, false);
        return recommendations.entrySet().stream()
                .filter(entry -> entry.getValue().equals(open))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean delivered(UUID request) {
        return offers.values().stream().anyMatch(offer -> offer.request().equals(request) && offer.delivered());
    }

    AssistanceFacts after(Envelope event) {
        UUID id = id(event);
        return switch (event.payload()) {
            case RequestSubmitted e
            when !requests.containsKey(id) -> with(id, KnownRequest.submitted(event.state(), e));
            case RequestEvent e -> with(id, known(id).after(e));
            case OfferMade e -> with(id, new Offer(e.request(), e.by(), false));
            case OfferDelivered _ -> {
                Offer made = offers.get(id);
                yield made == null ? this : with(id, new Offer(made.request(), made.by(), true));
            }
            case RecommendationIssued e -> with(id, new Addressed(e.instrument(), e.state(), false));
            case RecommendationClosed _ -> {
                Addressed open = recommendations.get(id);
                yield open == null ? this : with(id, new Addressed(open.instrument(), open.state(), true));
            }
            default -> this;
        };
    }

    private KnownRequest known(UUID id) {
        return request(id).orElseThrow(() -> new IllegalStateException("nothing was submitted: " + id));
    }

    private AssistanceFacts with(UUID id, KnownRequest request) {
        return new AssistanceFacts(Copies.with(requests, id, request), offers, recommendations);
    }

    private AssistanceFacts with(UUID id, Offer offer) {
        return new AssistanceFacts(requests, Copies.with(offers, id, offer), recommendations);
    }

    private AssistanceFacts with(UUID id, Addressed recommendation) {
        return new AssistanceFacts(requests, offers, Copies.with(recommendations, id, recommendation));
    }

    /** Of no meaning for streams that are named by something else. */
    private static UUID id(Envelope event) {
        String stream = event.stream();
        boolean ours =
                stream.startsWith("assistance/") || stream.startsWith("offer/") || stream.startsWith("recommendation/");
        return ours ? UUID.fromString(stream.substring(stream.indexOf('/') + 1)) : new UUID(0, 0);
    }
}
