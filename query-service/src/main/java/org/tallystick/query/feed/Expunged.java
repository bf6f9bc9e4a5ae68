package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.tallystick.events.report.ReportEvent.ContentExpunged;

/** What states expunged in a batch: the projections that keep texts of entries purge them, whatever the state of the keys. */
public final class Expunged {

    private final List<LedgerEntry> entries;

    private Expunged(List<LedgerEntry> entries) {
        this.entries = entries;
    }

    public static Expunged in(List<LedgerEntry> batch) {
        return new Expunged(batch.stream()
                .filter(entry -> entry.envelope().payload() instanceof ContentExpunged)
                .toList());
    }

    /** @param sql takes arrays of report ids, commitments and versions of entries, and comes after the batch's own rows */
    public void purge(Connection tx, String sql) throws SQLException {
        Columns.of(entries)
                .add("uuid", Expunged::report)
                .add("text", entry -> content(entry).commitment())
                .add("integer", entry -> content(entry).entryVersion())
                .execute(tx, sql);
    }

    private static UUID report(LedgerEntry entry) {
        return UUID.fromString(Documents.idOf(entry));
    }

    private static ContentExpunged content(LedgerEntry entry) {
        return (ContentExpunged) entry.envelope().payload();
    }
}
