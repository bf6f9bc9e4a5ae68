package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.query.feed.Columns;

/** What the secretariat said about released versions, and what the state answered. */
final class ConversationRows {

    private static final String ACKNOWLEDGEMENT = """
            insert into acknowledgement (report_id, version, accepted_at, from_index)
            select * from unnest(?, ?, ?, ?)""";

    private static final String QUERY = """
            insert into query (report_id, query, version, commitment, question, accepted_at, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)""";

    private static final String ANSWER = """
            insert into query_answer (report_id, query, answer, accepted_at, from_index)
            select * from unnest(?, ?, ?, ?, ?)""";

    private ConversationRows() {}

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        Columns.of(Happened.only(ReportAcknowledged.class, events))
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().version())
                .add("timestamptz", h -> h.entry().acceptedAt())
                .add("bigint", Happened::index)
                .execute(tx, ACKNOWLEDGEMENT);
        Columns.of(Happened.only(ReportQueried.class, events))
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().query())
                .add("integer", h -> h.event().version())
                .add("text", h -> h.event().commitment())
                .add("jsonb", h -> h.json(h.event().question()))
                .add("timestamptz", h -> h.entry().acceptedAt())
                .add("bigint", Happened::index)
                .execute(tx, QUERY);
        Columns.of(Happened.only(QueryAnswered.class, events))
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().query())
                .add("jsonb", h -> h.json(h.event().answer()))
                .add("timestamptz", h -> h.entry().acceptedAt())
                .add("bigint", Happened::index)
                .execute(tx, ANSWER);
    }
}
