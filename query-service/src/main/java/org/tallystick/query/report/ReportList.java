package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;

/** Finds reports by their cells. */
@Component
final class ReportList {

    private static final String FIND = """
            with known as (
                select r.*, coalesce(u.responsible, r.agency) as responsible, s.stage, s.step, %i as internal, %d as delegate,
                       coalesce((select max(v.version) from released_version v
                                  where v.report_id = r.report_id and v.from_index <= :index and %r), 0) as version
                  from report r
                  join stage s on s.report_id = r.report_id and s.from_index <= :index and s.to_index > :index
                %u
                 where (r.state is distinct from reader_state() or reads_instrument(r.instrument))
                   and (:instrument::text is null or r.instrument = :instrument)
                   and (:cycle::text is null or r.cycle = :cycle)
                   and (:state::text is null or r.state = :state)
                   and (:agency::text is null or r.agency = :agency)
                   and (r.instrument, r.cycle, r.state, r.agency)
                       > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2),
                          split_part(:after, E'\\n', 3), split_part(:after, E'\\n', 4)))
            select k.*,
                   (select max(h.stream_seq) + 1 from happening h where h.report_id = k.report_id and h.from_index <= :index)
                       as revision
              from known k
             where k.internal or k.delegate or k.version > 0
             order by k.instrument, k.cycle, k.state, k.agency
             limit :fetch\
            """.replace("%u", ReportHead.SUCCEEDED)
            .replace("%i", ReportHead.INTERNAL)
            .replace("%d", ReportHead.DELEGATE)
            .replace("%r", ReleasedVersions.READABLE);

    Page<ReportLine> find(Snapshot snapshot, Filter filter, Paging paging) {
        List<ReportLine> lines = snapshot.sql(FIND)
                .param("instrument", filter.instrument(), Types.VARCHAR)
                .param("cycle", filter.cycle(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("agency", filter.agency(), Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(ReportList::line)
                .list();
        return Page.of(lines, paging, ReportLine::key);
    }

    private static ReportLine line(ResultSet row, int rowNumber) throws SQLException {
        boolean internal = row.getBoolean("internal");
        return new ReportLine(
                row.getObject("report_id", UUID.class),
                row.getString("instrument"),
                row.getString("cycle"),
                row.getString("state"),
                row.getString("agency"),
                row.getString("responsible"),
                internal ? Stage.valueOf(row.getString("stage")) : null,
                internal ? row.getString("step") : null,
                row.getInt("version"),
                internal || row.getBoolean("delegate") ? row.getLong("revision") : null);
    }

    /** Null: any. */
    record Filter(
            @Nullable String instrument,
            @Nullable String cycle,
            @Nullable String state,
            @Nullable String agency) {}
}
