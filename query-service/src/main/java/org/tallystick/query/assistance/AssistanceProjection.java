package org.tallystick.query.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;

/** Requests for assistance and offers on them, entries that state a need, and which cycle was opened last. */
@Component
@Order(1)
final class AssistanceProjection implements Projection {

    static final String NAME = "assistance";

    private static final Documents<RequestDocument> REQUESTS =
            new Documents<>("request", RequestDocument.class, RequestDocument::after);
    private static final Documents<OfferDocument> OFFERS =
            new Documents<>("offer", OfferDocument.class, OfferDocument::after);

    private static final ReleasedEntries ENTRIES = new ReleasedEntries(entry ->
            entry.details() != null && !entry.details().assistanceNeeded().isEmpty());

    private static final String OPENED = """
            insert into opened_cycle (instrument, cycle, from_index) select * from unnest(?, ?, ?)""";

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
        REQUESTS.write(tx, only(RequestEvent.class, batch));
        OFFERS.write(tx, only(OfferEvent.class, batch));
        ENTRIES.write(tx, batch);
        Columns.of(batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof CycleOpened)
                        .toList())
                .add("text", entry -> Documents.idOf(entry).split("/", 2)[0])
                .add("text", entry -> Documents.idOf(entry).split("/", 2)[1])
                .add("bigint", LedgerEntry::index)
                .execute(tx, OPENED);
    }

    private static List<LedgerEntry> only(Class<?> family, List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> family.isInstance(entry.envelope().payload()))
                .toList();
    }
}
