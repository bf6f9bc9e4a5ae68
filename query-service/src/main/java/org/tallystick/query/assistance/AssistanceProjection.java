package org.tallystick.query.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;

/** Requests for assistance and offers on them, and entries that state a need. */
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
    }

    private static List<LedgerEntry> only(Class<?> family, List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> family.isInstance(entry.envelope().payload()))
                .toList();
    }
}
