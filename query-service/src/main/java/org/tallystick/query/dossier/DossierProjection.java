package org.tallystick.query.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.Mandates;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;
import tools.jackson.databind.json.JsonMapper;

/** What a review takes together: what was asked, what was said about it, and what was recommended. */
@Component
@Order(1)
final class DossierProjection implements Projection {

    static final String NAME = "dossier";

    private static final JsonMapper JSON = new JsonMapper();
    private static final ReleasedEntries ENTRIES = new ReleasedEntries(_ -> true);
    private static final Documents<CycleDocument> CYCLES =
            new Documents<>("cycle", CycleDocument.class, CycleDocument::after);
    private static final Documents<Mandates> MANDATES =
            new Documents<>("mandates", Mandates.class, DossierProjection::mandates);
    private static final Documents<DeterminedDocument> DETERMINATIONS =
            new Documents<>("determination", DeterminedDocument.class, DeterminedDocument::after);
    private static final Documents<RecommendationDocument> RECOMMENDATIONS =
            new Documents<>("recommendation", RecommendationDocument.class, RecommendationDocument::after);
    private static final Documents<ResponseDocument> RESPONSES =
            new Documents<>("response", ResponseDocument.class, ResponseDocument::after);

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
        ENTRIES.write(tx, batch);
        CYCLES.write(tx, only(CycleEvent.class, batch));
        MANDATES.write(tx, only(AgencyEvent.class, batch));
        DETERMINATIONS.write(tx, only(DeterminationEvent.class, batch));
        RECOMMENDATIONS.write(tx, only(RecommendationEvent.class, batch));
        RESPONSES.write(tx, only(ResponseEvent.class, batch));
        catalogues(tx, batch);
        participants(tx, only(StateJoined.class, batch));
        departures(tx, only(StateLeft.class, batch));
    }

    private static Mandates mandates(@Nullable Mandates before, LedgerEntry entry) {
        Mandates now = before == null ? Mandates.none() : before;
        return now.after((AgencyEvent) entry.envelope().payload());
    }

    private static void catalogues(Connection tx, List<LedgerEntry> batch) throws SQLException {
        Columns.of(batch.stream().flatMap(DossierProjection::version).toList())
                .add("text", one -> one.catalogue().instrument())
                .add("integer", Version::number)
                .add("json", one -> JSON.writeValueAsString(one.catalogue()))
                .add("bigint", Version::index)
                .execute(tx, "insert into catalogue select * from unnest(?, ?, ?, ?)");
    }

    private static Stream<Version> version(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case InstrumentAdopted e -> Stream.of(new Version(e.catalogueVersion(), e.catalogue(), entry.index()));
            case InstrumentRevised e -> Stream.of(new Version(e.catalogueVersion(), e.catalogue(), entry.index()));
            default -> Stream.empty();
        };
    }

    private static void participants(Connection tx, List<LedgerEntry> joined) throws SQLException {
        Columns.of(joined)
                .add("text", entry -> joined(entry).instrument())
                .add("text", entry -> joined(entry).state())
                .add("date", entry -> joined(entry).from())
                .add("bigint", LedgerEntry::index)
                .execute(tx, "insert into participant select * from unnest(?, ?, ?, ?)");
    }

    private static void departures(Connection tx, List<LedgerEntry> left) throws SQLException {
        Columns.of(left)
                .add("text", entry -> left(entry).instrument())
                .add("text", entry -> left(entry).state())
                .add("date", entry -> left(entry).since())
                .add("date", entry -> left(entry).from())
                .add("bigint", LedgerEntry::index)
                .execute(tx, "insert into departure select * from unnest(?, ?, ?, ?, ?)");
    }

    private static StateLeft left(LedgerEntry entry) {
        return (StateLeft) entry.envelope().payload();
    }

    private static StateJoined joined(LedgerEntry entry) {
        return (StateJoined) entry.envelope().payload();
    }

    private static List<LedgerEntry> only(Class<?> family, List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> family.isInstance(entry.envelope().payload()))
                .toList();
    }

    private record Version(int number, Catalogue catalogue, long index) {}
}
