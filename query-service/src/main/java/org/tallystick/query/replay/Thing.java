package org.tallystick.query.replay;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/**
 * What a thing belongs to, as its first event says.
 *
 * @param owner the state that a recommendation is addressed to
 * @param open whether more than that state is told of it
 */
record Thing(LedgerEntry entry, String instrument, @Nullable String owner, boolean open) {

    static Stream<Thing> of(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case InstrumentAdopted _ -> in(entry, Documents.idOf(entry));
            case StateJoined e -> in(entry, e.instrument());
            case ClearanceChainSet e -> in(entry, e.instrument());
            case CycleProposed e -> in(entry, e.instrument());
            case ConsultationScheduled e -> in(entry, e.instrument());
            case ActivityRecorded e -> in(entry, e.content().instrument());
            case ReportOpened e -> in(entry, e.instrument());
            case NationalAssembled e -> in(entry, e.instrument());
            case PlanSubmitted e -> in(entry, e.content().instrument());
            case RequestSubmitted e -> in(entry, e.content().instrument());
            case DeterminationSubmitted e -> in(entry, e.content().instrument());
            case RecommendationIssued e ->
                Stream.of(new Thing(entry, e.instrument(), e.state(), e.reach() == Reach.PARTICIPANTS));
            default -> Stream.empty();
        };
    }

    private static Stream<Thing> in(LedgerEntry entry, String instrument) {
        return Stream.of(new Thing(entry, instrument, null, true));
    }
}
