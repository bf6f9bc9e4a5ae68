package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.query.feed.Columns;

/** Which agency writes an entry for the one that has the mandate. */
final class DelegationRows {

    private static final String INSERT = """
            insert into delegation (report_id, commitment, agency, from_index)
            select * from unnest(?, ?, ?, ?)""";

    /** The last one that began before. */
    private static final String END = """
            update delegation d
               set to_index = n.at
              from unnest(?, ?, ?) as n (report_id, commitment, at)
             where d.report_id = n.report_id and d.commitment = n.commitment and d.from_index < n.at and d.to_index > n.at
               and not exists (select from delegation later
                                where later.report_id = d.report_id and later.commitment = d.commitment
                                  and later.from_index > d.from_index and later.from_index < n.at)""";

    private DelegationRows() {}

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        Columns.of(Happened.only(EntryDelegated.class, events))
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("text", h -> h.event().agency())
                .add("bigint", Happened::index)
                .execute(tx, INSERT);
        Columns.of(Happened.only(DelegationEnded.class, events))
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("bigint", Happened::index)
                .execute(tx, END);
    }
}
