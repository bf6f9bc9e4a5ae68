package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which entries were accepted by when, for questions as of a time. First of all projections, so that none is ahead of it. */
@Component
@Order(0)
final class LedgerTime implements Projection {

    static final String NAME = "ledger_time";

    private static final String INSERT = """
            insert into ledger_time (from_index, accepted_at)
            select n.from_index, n.accepted_at
              from unnest(?, ?) as n (from_index, accepted_at)
             where n.accepted_at is distinct from
                   (select t.accepted_at from ledger_time t order by t.from_index desc limit 1)""";

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
        Columns.of(changes(batch))
                .add("bigint", LedgerEntry::index)
                .add("timestamptz", LedgerEntry::acceptedAt)
                .execute(tx, INSERT);
    }

    private static List<LedgerEntry> changes(List<LedgerEntry> batch) {
        List<LedgerEntry> changes = new ArrayList<>();
        Instant last = Instant.MIN;
        for (LedgerEntry entry : batch) {
            if (entry.acceptedAt().isAfter(last)) {
                changes.add(entry);
                last = entry.acceptedAt();
            }
        }
        return changes;
    }
}
