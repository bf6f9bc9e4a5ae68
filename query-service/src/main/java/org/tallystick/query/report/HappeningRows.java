package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.query.feed.Columns;

/** Every event of a report, for its timeline. */
final class HappeningRows {

    private static final String INSERT = """
            insert into happening (report_id, stream_seq, accepted_at, event, role, agency, step, to_step, commitment, version,
                                   reason, comments, authority, reference, external_date, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private HappeningRows() {}

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
