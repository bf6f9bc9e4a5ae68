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
 * @param responsibleAgency the agency itself or, once it is no more, the one that answers for it
 * @param internal whether the caller takes part in drafting or clearing it
 * @param delegate whether the caller's agency writes an entry of it for the agency that it is of
 * @param own whether it is of the caller's state
 */
record ReportHead(
        UUID report,
        String instrument,
        String cycle,
        String state,
        String agency,
        String responsibleAgency,
        int catalogueVersion,
        Stage stage,
        @Nullable String step,
        long revision,
        boolean internal,
        boolean delegate,
        boolean own) {

    /** Who answers for report {@code r}: {@code u} at the point asked about, {@code n} today. */
    static final String SUCCEEDED = """
          left join succession u on u.state = r.state and u.agency = r.agency
           and u.from_index <= :index and u.to_index > :index
          left join succession n on n.state = r.state and n.agency = r.agency and n.to_index = 9223372036854775807\
        """;

    /** Whether the caller takes part: as coordinator, as the agency responsible today, or at a step that it has reached. */
    static final String INTERNAL = """
        (reads_internal(r.state, coalesce(n.responsible, r.agency))
         or exists (select from stage a
                     where a.report_id = r.report_id and a.from_index <= :index
                       and reads_at_step(r.state, a.step, a.holder_kind, a.holder)))\
        """;

    static final String DELEGATE = """
            (coalesce(r.state = reader_state(), false) and reader_is('reporter')
             and exists (select from delegation d
                          where d.report_id = r.report_id and %s))""".replace("%s", Delegation.HELD);

    private static final String FIND =
            """
        select r.*, coalesce(u.responsible, r.agency) as responsible, s.stage, s.step, %i as internal, %d as delegate,
               coalesce(r.state = reader_state(), false) as own,
               (select max(h.stream_seq) + 1 from happening h where h.report_id = r.report_id and h.from_index <= :index)
                   as revision
          from report r
          join stage s on s.report_id = r.report_id and s.from_index <= :index and s.to_index > :index
        %u
         where r.report_id = :report
           and (r.state is distinct from reader_state() or reads_instrument(r.instrument))\
        """.replace("%u", SUCCEEDED).replace("%i", INTERNAL).replace("%d", DELEGATE);

    /** Whether the caller writes in it, or moves it on. */
    boolean takesPart() {
        return internal || delegate;
    }

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
                row.getString("responsible"),
                row.getInt("catalogue_version"),
                Stage.valueOf(row.getString("stage")),
                row.getString("step"),
                row.getLong("revision"),
                row.getBoolean("internal"),
                row.getBoolean("delegate"),
                row.getBoolean("own"));
    }
}
