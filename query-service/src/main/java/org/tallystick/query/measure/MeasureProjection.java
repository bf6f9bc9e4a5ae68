package org.tallystick.query.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;

/** Entries with measures, resources or indicator values. */
@Component
@Order(1)
final class MeasureProjection implements Projection {

    static final String NAME = "measure";

    private static final ReleasedEntries ENTRIES = new ReleasedEntries(entry -> tells(entry.details()));

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
    }

    private static boolean tells(@Nullable EntryDetails details) {
        return details != null
                && !(details.measures().isEmpty()
                        && details.resources().isEmpty()
                        && details.indicators().isEmpty());
    }
}
