package org.tallystick.query.determination;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Determinations with the way that they take. */
@Component
@Order(1)
final class DeterminationProjection implements Projection {

    static final String NAME = "determination";

    private static final Documents<DeterminationDocument> DETERMINATIONS =
            new Documents<>("determination", DeterminationDocument.class, DeterminationDocument::after);

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
        DETERMINATIONS.write(
                tx,
                batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof DeterminationEvent)
                        .toList());
    }
}
