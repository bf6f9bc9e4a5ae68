package org.tallystick.query.waiting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;

/** Whatever something of waits for somebody. */
@Component
@Order(1)
final class WaitingProjection implements Projection {

    static final String NAME = "waiting";

    private static final Documents<RosterDocument> ROSTERS =
            new Documents<>("roster", RosterDocument.class, RosterDocument::after);
    private static final Documents<CycleDocument> CYCLES =
            new Documents<>("cycle", CycleDocument.class, CycleDocument::after);
    private static final Documents<ReportDocument> REPORTS =
            new Documents<>("report", ReportDocument.class, ReportSteps::after);

    private static final Documents<ParticipationDocument> PARTICIPATIONS =
            new Documents<>("participation", ParticipationDocument.class, ParticipationDocument::after);

    private static final Documents<NationalDocument> NATIONALS =
            new Documents<>("national", NationalDocument.class, NationalDocument::after);

    private static final Documents<PassageDocument> PASSAGES =
            new Documents<>("passage", PassageDocument.class, PassageSteps::after);

    private static final Documents<RecommendationDocument> RECOMMENDATIONS =
            new Documents<>("recommendation", RecommendationDocument.class, RecommendationDocument::after);

    private static final Documents<OfferDocument> OFFERS =
            new Documents<>("offer", OfferDocument.class, OfferDocument::after);

    private static final Documents<FollowUpDocument> CONSULTATIONS =
            new Documents<>("consultation", FollowUpDocument.class, FollowUpDocument::after);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> batch) throws SQLException {
        ROSTERS.write(tx, only(AgencyEvent.class, batch));
        PARTICIPATIONS.write(tx, only(ParticipationEvent.class, batch));
        CYCLES.write(tx, only(CycleEvent.class, batch));
        REPORTS.write(tx, only(ReportEvent.class, batch));
        ReleasedEntries.writeReaders(tx, batch);
        NATIONALS.write(tx, only(NationalEvent.class, batch));
        PASSAGES.write(tx, batch.stream().filter(PassageSteps::takes).toList());
        RECOMMENDATIONS.write(tx, only(RecommendationEvent.class, batch));
        OFFERS.write(tx, only(OfferEvent.class, batch));
        CONSULTATIONS.write(tx, only(ConsultationEvent.class, batch));
    }

    private static List<LedgerEntry> only(Class<?> family, List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> family.isInstance(entry.envelope().payload()))
                .toList();
    }
}
