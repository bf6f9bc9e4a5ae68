package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.Expunged;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Stop 8 of 9: what positions are decided from. */
@Component
final class PositionProjection implements Projection {

    static final String NAME = "position";

    private static final String PURGE = """
            update recorded e
               set narrative = platform.purged(e.narrative), reason = platform.purged(e.reason),
                   details = platform.purged(e.details)
              from unnest(?, ?, ?) as n (report_id, commitment, entry_version)
             where e.report_id = n.report_id and e.commitment = n.commitment and e.entry_version = n.entry_version""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> entries) throws SQLException {
        PositionBatch batch = new PositionBatch();
        batch.load(tx, entries);
        entries.forEach(batch::on);
        batch.write(tx);
        NationalRows.write(tx, entries);
        Expunged.in(entries).purge(tx, PURGE);
    }
}
