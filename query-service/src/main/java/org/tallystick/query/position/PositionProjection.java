package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Stop 8 of 9: what positions are decided from. */
@Component
final class PositionProjection implements Projection {

    static final String NAME = "position";

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
    }
}
