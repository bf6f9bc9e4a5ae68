package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;

/** Finds who signs, and what is missing of what was signed: to the own state, and to auditors of an instrument that it reports under. */
@Component
final class IssuerList {

    private static final String FIND = """
            with counted as (
                select s.issuer, s.issuer_seq, s.report_id,
                       lag(s.issuer_seq, 1, 0::bigint) over (partition by s.issuer order by s.from_index) as before
                  from signature s
                 where s.from_index <= :index)
            select c.issuer, max(c.issuer_seq) as last, count(*) as signed,
                   coalesce(array_agg(case when c.issuer_seq = c.before + 2 then (c.before + 1)::text
                                           else (c.before + 1) || '-' || (c.issuer_seq - 1) end order by c.issuer_seq)
                            filter (where c.issuer_seq > c.before + 1), '{}') as missing
              from counted c
              join report r on r.report_id = c.report_id
             where c.issuer > :after
               and (:state::text is null or r.state = :state)
             group by c.issuer
            having bool_or(coalesce(r.state = reader_state(), false)
                           or (reader_is('auditor') and reader_state() is null and reads_instrument(r.instrument)))
             order by c.issuer
             limit :fetch""";

    Page<IssuerLine> find(Snapshot snapshot, @Nullable String state, Paging paging) {
        List<IssuerLine> lines = snapshot.sql(FIND)
                .param("state", state, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(IssuerList::line)
                .list();
        return Page.of(lines, paging, IssuerLine::issuer);
    }

    private static IssuerLine line(ResultSet row, int rowNumber) throws SQLException {
        return new IssuerLine(
                row.getString("issuer"), row.getLong("last"), row.getLong("signed"), Arrays.strings(row, "missing"));
    }
}
