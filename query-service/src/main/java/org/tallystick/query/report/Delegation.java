package org.tallystick.query.report;

import java.util.List;
import org.tallystick.query.platform.Snapshot;

/** @param agency that writes the entry */
record Delegation(String commitment, String agency) {

    /** Of a delegation {@code d}: to the caller's agency, then and also today. */
    static final String HELD = """
            (d.agency = reader_agency() and d.from_index <= :index and d.to_index > :index
             and exists (select from delegation t
                          where t.report_id = d.report_id and t.commitment = d.commitment and t.agency = d.agency
                            and t.to_index = 9223372036854775807))""";

    private static final String FIND = """
            select d.commitment, d.agency
              from delegation d
             where d.report_id = :report and d.from_index <= :index and d.to_index > :index
               and (:internal or %s)
             order by d.commitment""".replace("%s", HELD);

    static List<Delegation> find(Snapshot snapshot, ReportHead head) {
        return snapshot.sql(FIND)
                .param("report", head.report())
                .param("internal", head.internal())
                .query((row, _) -> new Delegation(row.getString(1), row.getString(2)))
                .list();
    }
}
