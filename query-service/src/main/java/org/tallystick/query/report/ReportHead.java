package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Snapshot;

/**
 * What is known of a report before it is known what the caller may read of it.
 *
 * @param internal whether the caller takes part in drafting or clearing it
 * @param own whether it is of the caller's state
 */
record ReportHead(
        UUID report,
        String instrument,
        String cycle,
        String state,
        String agency,
        int catalogueVersion,
        Stage stage,
        @Nullable String step,
        long revision,
        boolean internal,
        boolean own) {

    /** Whether the caller takes part: as coordinator, as its agency, or at a step that it has reached. */
    static final String INTERNAL = """
            (reads_internal(r.state, r.agency)
             or exists (select from stage a
                         where a.report_id = r.report_id and a.from_index <= :index
                           and reads_at_step(r.state, a.step, a.holder_kind, a.holder)))""";

    private static final String FIND = """
            select r.*, s.stage, s.step, %s as internal, coalesce(r.state = reader_state(), false) as own,
                   (select max(h.stream_seq) + 1 from happening h where h.report_id = r.report_id and h.from_index <= :index)
                       as revision
              from report r
              join stage s on s.report_id = r.report_id and s.from_index <= :index and s.to_index > :index
             where r.report_id = :report
               and (r.state is distinct from reader_state() or reads_instrument(r.instrument))""".replace("%s", INTERNAL);

    static Optional<ReportHead> find(Snapshot snapshot, UUID report) {
        return snapshot.sql(FIND).param("report", report).query(ReportHead::of).optional();
    }

    private static ReportHead of(ResultSet row, int rowNumber) throws SQLException {
        return new ReportHead(
                row.getObject("report_id", UUID.class),
                row.getString("instrument"),
                row.getString("cycle"),
                row.getString("state"),
                row.getString("agency"),
                row.getInt("catalogue_version"),
                Stage.valueOf(row.getString("stage")),
                row.getString("step"),
                row.getLong("revision"),
                row.getBoolean("internal"),
                row.getBoolean("own"));
    }
}
