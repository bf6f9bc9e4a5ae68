package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.DraftsErased;

/**
 * What states expunged in a batch, and drafts that they did not keep: the projections that keep texts of entries purge them, whatever the
 * state of the keys.
 */
public final class Expunged {

    private final List<Content> contents;

    private Expunged(List<Content> contents) {
        this.contents = contents;
    }

    public static Expunged in(List<LedgerEntry> batch) {
        return new Expunged(batch.stream().flatMap(Expunged::contents).toList());
    }

    private static Stream<Content> contents(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case ContentExpunged e -> Stream.of(Content.of(entry, new Draft(e.commitment(), e.entryVersion())));
            case DraftsErased e -> e.drafts().stream().map(draft -> Content.of(entry, draft));
            default -> Stream.empty();
        };
    }

    /** @param sql takes arrays of report ids, commitments and versions of entries, and comes after the batch's own rows */
    public void purge(Connection tx, String sql) throws SQLException {
        Columns.of(contents)
                .add("uuid", Content::report)
                .add("text", content -> content.of().commitment())
                .add("integer", content -> content.of().entryVersion())
                .execute(tx, sql);
    }

    private record Content(UUID report, Draft of) {

        static Content of(LedgerEntry entry, Draft draft) {
            return new Content(UUID.fromString(Documents.idOf(entry)), draft);
        }
    }
}
