package org.tallystick.query.national;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** National submissions with the way that they take. */
@Component
@Order(1)
final class NationalProjection implements Projection {

    static final String NAME = "national";

    private static final Documents<NationalDocument> SUBMISSIONS =
            new Documents<>("national", NationalDocument.class, NationalDocument::after);

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
        SUBMISSIONS.write(
                tx,
                batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof NationalEvent)
                        .toList());
    }
}
