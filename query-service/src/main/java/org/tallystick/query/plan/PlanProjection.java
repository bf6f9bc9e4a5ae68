package org.tallystick.query.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** National plans, and the commitments that they can cover. */
@Component
@Order(1)
final class PlanProjection implements Projection {

    static final String NAME = "plan";

    private static final Documents<PlanDocument> PLANS =
            new Documents<>("plan", PlanDocument.class, PlanDocument::after);

    private static final String COMMITMENTS = """
            insert into commitment (instrument, catalogue_version, path, from_index) select * from unnest(?, ?, ?, ?)""";

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
        PLANS.write(
                tx,
                batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof PlanEvent)
                        .toList());
        Columns.of(batch.stream().flatMap(PlanProjection::commitments).toList())
                .add("text", Commitment::instrument)
                .add("integer", Commitment::version)
                .add("text", Commitment::path)
                .add("bigint", Commitment::index)
                .execute(tx, COMMITMENTS);
    }

    private static Stream<Commitment> commitments(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case InstrumentAdopted e -> commitments(e.catalogueVersion(), e.catalogue(), entry.index());
            case InstrumentRevised e -> commitments(e.catalogueVersion(), e.catalogue(), entry.index());
            default -> Stream.empty();
        };
    }

    private static Stream<Commitment> commitments(int version, Catalogue catalogue, long index) {
        return catalogue
                .items()
                .filter(Item::reportable)
                .map(item -> new Commitment(catalogue.instrument(), version, item.path(), index));
    }

    private record Commitment(String instrument, int version, String path, long index) {}
}
