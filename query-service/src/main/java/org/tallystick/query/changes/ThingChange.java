package org.tallystick.query.changes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/**
 * A change of what is no report and no cycle, as it is stored.
 *
 * @param thing such as {@code plan/<id>}; null of a delivery: that of its offer
 * @param offer on a request
 * @param by who offers, with the offer itself
 * @param audience of a response
 */
record ThingChange(
        LedgerEntry entry,
        ChangeKind kind,
        @Nullable String thing,
        @Nullable Integer version,
        @Nullable UUID offer,
        @Nullable String by,
        @Nullable List<String> audience) {

    static Stream<ThingChange> of(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case RequestPublished _ -> Stream.of(of(entry, ChangeKind.REQUESTED, null));
            case OfferMade e ->
                Stream.of(new ThingChange(
                        entry, ChangeKind.OFFERED, "assistance/" + e.request(), null, offer(entry), e.by(), null));
            case OfferAccepted e ->
                Stream.of(new ThingChange(
                        entry, ChangeKind.OFFER_ACCEPTED, entry.envelope().stream(), null, e.offer(), null, null));
            case OfferDelivered _ ->
                Stream.of(new ThingChange(entry, ChangeKind.OFFER_DELIVERED, null, null, offer(entry), null, null));
            case RequestClosed _ -> Stream.of(of(entry, ChangeKind.REQUEST_CLOSED, null));
            case RecommendationIssued _ -> Stream.of(of(entry, ChangeKind.RECOMMENDED, null));
            case ResponseReleased e ->
                Stream.of(new ThingChange(
                        entry,
                        ChangeKind.RESPONDED,
                        "recommendation/" + Documents.idOf(entry),
                        null,
                        null,
                        null,
                        e.audience()));
            case RecommendationClosed _ -> Stream.of(of(entry, ChangeKind.RECOMMENDATION_CLOSED, null));
            case PlanReleased e -> Stream.of(of(entry, ChangeKind.PLANNED, e.version()));
            case DeterminationReleased e -> Stream.of(of(entry, ChangeKind.DETERMINED, e.version()));
            case DeterminationRevoked e -> Stream.of(of(entry, ChangeKind.DETERMINATION_REVOKED, e.version()));
            case ConsultationScheduled _ -> Stream.of(of(entry, ChangeKind.CONSULTATION_SCHEDULED, null));
            case ConsultationHeld _ -> Stream.of(of(entry, ChangeKind.CONSULTATION_HELD, null));
            case FollowUpClosed _ -> Stream.of(of(entry, ChangeKind.FOLLOW_UP_CLOSED, null));
            default -> Stream.empty();
        };
    }

    private static ThingChange of(LedgerEntry entry, ChangeKind kind, @Nullable Integer version) {
        return new ThingChange(entry, kind, entry.envelope().stream(), version, null, null, null);
    }

    private static UUID offer(LedgerEntry entry) {
        return UUID.fromString(Documents.idOf(entry));
    }
}
