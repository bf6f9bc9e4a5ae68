package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.query.feed.Columns;

/** What left the state, and why a report says nothing where it does. */
final class ReleasedRows {

    private static final String ENTRY = """
            insert into released_entry (report_id, version, commitment, entry_version, visibility, named, audience, from_index)
            select n.report_id, n.version, n.commitment, n.entry_version, n.visibility, n.named::text[], n.audience::text[],
                   n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                   as n (report_id, version, commitment, entry_version, visibility, named, audience, from_index)""";

    /** What the row that holds says, but for who may read. */
    private static final String RECLASSIFIED = """
            insert into released_entry (report_id, version, commitment, entry_version, visibility, named, audience, from_index)
            select n.report_id, n.version, n.commitment, o.entry_version, n.visibility, n.named::text[], o.audience, n.from_index
              from unnest(?, ?, ?, ?, ?, ?) as n (report_id, version, commitment, visibility, named, from_index)
             cross join lateral (
                   select e.entry_version, e.audience
                     from released_entry e
                    where e.report_id = n.report_id and e.version = n.version and e.commitment = n.commitment
                    order by e.from_index
                    limit 1
             ) o""";

    private static final String CLOSE = """
            update released_entry e
               set to_index = n.next_index
              from (select h.report_id, h.version, h.commitment, h.from_index,
                           lead(h.from_index) over (partition by h.report_id, h.version, h.commitment order by h.from_index)
                               as next_index
                      from released_entry h
                     where (h.report_id, h.version, h.commitment) in (select * from unnest(?, ?, ?))) n
             where e.report_id = n.report_id and e.version = n.version and e.commitment = n.commitment
               and e.from_index = n.from_index and e.to_index > n.next_index""";

    private static final String WITHDRAWAL = """
            insert into withdrawal (report_id, authority, reason, accepted_at, from_index)
            select * from unnest(?, ?, ?, ?, ?)""";

    private static final String VERSION = """
            insert into released_version (report_id, version, audience, accepted_at, from_index)
            select n.report_id, n.version, n.audience::text[], n.accepted_at, n.from_index
              from unnest(?, ?, ?, ?, ?) as n (report_id, version, audience, accepted_at, from_index)""";

    private static final String SUBMISSION = """
            insert into submission (report_id, submission, nil_reason, from_index)
            select * from unnest(?, ?, ?, ?)""";

    private ReleasedRows() {}

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        Columns.of(Happened.only(EntryReleased.class, events))
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().version())
                .add("text", h -> h.event().commitment())
                .add("integer", h -> h.event().entryVersion())
                .add("text", h -> h.event().visibility())
                .add("text", h -> Columns.array(h.event().named()))
                .add("text", h -> Columns.array(h.event().audience()))
                .add("bigint", Happened::index)
                .execute(tx, ENTRY);
        reclassified(tx, Happened.only(EntryReclassified.class, events));
        Columns.of(Happened.only(ReportReleased.class, events))
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().version())
                .add("text", h -> Columns.array(h.event().audience()))
                .add("timestamptz", h -> h.entry().acceptedAt())
                .add("bigint", Happened::index)
                .execute(tx, VERSION);
        Columns.of(Happened.only(ReportSubmitted.class, events))
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().submission())
                .add("jsonb", h -> h.json(h.event().nilReason()))
                .add("bigint", Happened::index)
                .execute(tx, SUBMISSION);
        Columns.of(Happened.only(ReportWithdrawn.class, events))
                .add("uuid", Happened::report)
                .add("jsonb", h -> h.json(h.event().authority()))
                .add("jsonb", h -> h.json(h.event().reason()))
                .add("timestamptz", h -> h.entry().acceptedAt())
                .add("bigint", Happened::index)
                .execute(tx, WITHDRAWAL);
    }

    private static void reclassified(Connection tx, List<Happened<EntryReclassified>> events) throws SQLException {
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().version())
                .add("text", h -> h.event().commitment())
                .add("text", h -> h.event().visibility())
                .add("text", h -> Columns.array(h.event().named()))
                .add("bigint", Happened::index)
                .execute(tx, RECLASSIFIED);
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().version())
                .add("text", h -> h.event().commitment())
                .execute(tx, CLOSE);
    }
}
