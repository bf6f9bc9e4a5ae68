package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Expunged;
import org.tallystick.query.platform.StoredDetails;

/** Each version of each entry; a later one ends the range of the one before. */
final class EntryRows {

    private static final String INSERT = """
            insert into entry (report_id, commitment, entry_version, status, visibility, named, language, narrative, reason,
                               unchanged_report, unchanged_version, unchanged_entry_version, details, from_index)
            select n.report_id, n.commitment, n.entry_version, n.status, n.visibility, n.named::text[], n.language,
                   n.narrative, n.reason, n.unchanged_report, n.unchanged_version, n.unchanged_entry_version, n.details, n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as n (report_id, commitment, entry_version, status, visibility, named, language, narrative, reason,
                         unchanged_report, unchanged_version, unchanged_entry_version, details, from_index)""";

    private static final String CLOSE = """
            update entry e
               set to_index = n.next_index
              from (select h.report_id, h.commitment, h.from_index,
                           lead(h.from_index) over (partition by h.report_id, h.commitment order by h.from_index) as next_index
                      from entry h
                     where (h.report_id, h.commitment) in (select * from unnest(?, ?))) n
             where e.report_id = n.report_id and e.commitment = n.commitment and e.from_index = n.from_index
               and e.to_index > n.next_index""";

    private static final String REMOVE = """
            update entry e
               set to_index = n.at
              from unnest(?, ?, ?, ?) as n (report_id, commitment, entry_version, at)
             where e.report_id = n.report_id and e.commitment = n.commitment and e.entry_version = n.entry_version
               and e.to_index > n.at""";

    private static final String PURGE = """
            update entry e
               set narrative = platform.purged(e.narrative), reason = platform.purged(e.reason),
                   details = platform.purged(e.details)
              from unnest(?, ?, ?) as n (report_id, commitment, entry_version)
             where e.report_id = n.report_id and e.commitment = n.commitment and e.entry_version = n.entry_version""";

    private EntryRows() {}

    static void purge(Connection tx, Expunged expunged) throws SQLException {
        expunged.purge(tx, PURGE);
    }

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        List<Happened<EntryRecorded>> recorded = Happened.only(EntryRecorded.class, events);
        Columns.of(recorded)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("integer", h -> h.event().entryVersion())
                .add("text", h -> h.event().status())
                .add("text", h -> h.event().visibility())
                .add("text", h -> Columns.array(h.event().named()))
                .add("text", h -> h.event().language())
                .add("jsonb", h -> h.json(h.event().narrative()))
                .add("jsonb", h -> h.json(h.event().reason()))
                .add("uuid", h -> unchanged(h, ReleasedBefore::report))
                .add("integer", h -> unchanged(h, ReleasedBefore::version))
                .add("integer", h -> unchanged(h, ReleasedBefore::entryVersion))
                .add(
                        "jsonb",
                        h -> StoredDetails.toJson(
                                h.entry().envelope().stream(), h.event().details()))
                .add("bigint", Happened::index)
                .execute(tx, INSERT);
        Columns.of(recorded)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .execute(tx, CLOSE);
        Columns.of(Happened.only(EntryRemoved.class, events))
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("integer", h -> h.event().entryVersion())
                .add("bigint", Happened::index)
                .execute(tx, REMOVE);
    }

    private static @Nullable Object unchanged(Happened<EntryRecorded> recorded, Function<ReleasedBefore, Object> part) {
        ReleasedBefore before = recorded.event().unchanged();
        return before == null ? null : part.apply(before);
    }
}
