package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Expunged;

/** Every event of a report, for its timeline. */
final class HappeningRows {

    private static final String INSERT = """
            insert into happening (report_id, stream_seq, accepted_at, event, role, agency, step, to_step, commitment, version,
                                   reason, comments, authority, reference, external_date, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String PURGE = """
            update happening h
               set reason = platform.purged(h.reason)
              from unnest(?, ?, ?) as n (report_id, commitment, entry_version)
             where h.report_id = n.report_id and h.event = 'EntryRecorded' and h.commitment = n.commitment
               and h.version = n.entry_version""";

    private HappeningRows() {}

    static void purge(Connection tx, Expunged expunged) throws SQLException {
        expunged.purge(tx, PURGE);
    }

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        List<Happening> rows = events.stream().map(Happening::of).toList();
        Columns.of(rows)
                .add("uuid", row -> row.of().report())
                .add("bigint", row -> row.of().entry().envelope().streamSeq())
                .add("timestamptz", row -> row.of().entry().acceptedAt())
                .add("text", Happening::event)
                .add("text", row -> row.of().entry().envelope().actor().role())
                .add("text", row -> row.of().entry().envelope().agency())
                .add("text", Happening::step)
                .add("text", Happening::toStep)
                .add("text", Happening::commitment)
                .add("integer", Happening::version)
                .add("jsonb", row -> row.of().json(row.reason()))
                .add("jsonb", row -> Comment.toJson(row.comments()))
                .add("jsonb", row -> row.of().json(row.authority()))
                .add("jsonb", row -> row.of().json(row.reference()))
                .add("date", Happening::externalDate)
                .add("bigint", row -> row.of().index())
                .execute(tx, INSERT);
    }
}
