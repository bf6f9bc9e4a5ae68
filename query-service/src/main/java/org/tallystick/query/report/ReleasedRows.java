package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.query.feed.Columns;

/** What left the state, and why a report says nothing where it does. */
final class ReleasedRows {

    private static final String ENTRY = """
            insert into released_entry (report_id, version, commitment, entry_version, visibility, named, audience, from_index)
            select n.report_id, n.version, n.commitment, n.entry_version, n.visibility, n.named::text[], n.audience::text[],
                   n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                   as n (report_id, version, commitment, entry_version, visibility, named, audience, from_index)""";

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
    }
}
