package org.tallystick.query.inventory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import org.tallystick.query.feed.ReleasedEntries;

/** Entries with good practices or challenges. */
@Component
@Order(1)
final class InventoryProjection implements Projection {

    static final String NAME = "inventory";

    private static final ReleasedEntries ENTRIES = new ReleasedEntries(InventoryProjection::tells);

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

    private static boolean tells(EntryRecorded entry) {
        return entry.details() != null
                && !(entry.details().goodPractices().isEmpty()
                        && entry.details().challenges().isEmpty());
    }
}
