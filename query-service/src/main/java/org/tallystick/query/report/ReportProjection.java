package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.query.feed.Expunged;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Reports with their drafts, stages, released versions and history. */
@Component
@Order(1)
final class ReportProjection implements Projection {

    static final String NAME = "report";

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
        List<Happened<ReportEvent>> events = batch.stream()
                .filter(entry -> entry.envelope().payload() instanceof ReportEvent)
                .map(entry -> Happened.of(entry))
                .toList();
        SuccessionRows.write(tx, batch);
        OpenedRows.write(tx, events);
        EntryRows.write(tx, events);
        StageRows.write(tx, events);
        ReleasedRows.write(tx, events);
        SignatureRows.write(tx, events);
        DelegationRows.write(tx, events);
        ConversationRows.write(tx, events);
        HappeningRows.write(tx, events);
        purge(tx, Expunged.in(batch));
    }

    private static void purge(Connection tx, Expunged expunged) throws SQLException {
        EntryRows.purge(tx, expunged);
        HappeningRows.purge(tx, expunged);
        SignatureRows.purge(tx, expunged);
    }
}
