package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.query.platform.Details;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Texts;

/**
 * A released entry that everybody may read: the newest of its agency in the cycle.
 *
 * @param version of the report
 * @param language BCP 47, of the texts
 * @param unchanged where the agency said the same before; there are no texts and details then
 * @param details without counts under five
 * @param erased true where a text was destroyed; it then reads null
 */
record PublishedEntry(
        String state,
        String commitment,
        String agency,
        UUID reportId,
        int version,
        EntryStatus status,
        String language,
        @Nullable String narrative,
        @Nullable String reason,
        @Nullable ReleasedBefore unchanged,
        @Nullable Details details,
        boolean erased,
        Instant releasedAt) {

    /** By state, commitment and agency. */
    static Page<PublishedEntry> page(ChosenCycle cycle, String state, String path, Paging paging, Texts texts) {
        List<Stored> stored = cycle.ask(
                        Sql.PUBLISHED,
                        Map.of("state", state, "path", path, "after", paging.after(), "fetch", paging.fetch()))
                .query(Stored::of)
                .list();
        Page<Stored> page = Page.of(stored, paging, Stored::key);
        OpenedTexts opened =
                texts.open(page.items().stream().flatMap(one -> one.entry().texts()));
        return new Page<>(page.items().stream().map(one -> one.opened(opened)).toList(), page.next());
    }

    private record Stored(String commitment, StoredEntry entry) {

        static Stored of(ResultSet row, int number) throws SQLException {
            return new Stored(row.getString("commitment"), StoredEntry.read(row, "version", "released_at", null));
        }

        String key() {
            return entry.state() + " " + commitment + " " + entry.agency();
        }

        PublishedEntry opened(OpenedTexts texts) {
            return new PublishedEntry(
                    entry.state(),
                    commitment,
                    entry.agency(),
                    entry.reportId(),
                    entry.number(),
                    entry.status(),
                    entry.language(),
                    texts.read(entry.narrative()),
                    texts.read(entry.reason()),
                    entry.unchanged(),
                    entry.opened(texts),
                    entry.erased(texts),
                    entry.at());
        }
    }
}
