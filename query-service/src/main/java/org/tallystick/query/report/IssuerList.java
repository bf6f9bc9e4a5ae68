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

/**
 * Finds who signs, and what is missing of what was signed: to the own state (to an agency its own), and to auditors what was signed under
 * their instruments, with the gaps before each. An agency counts over all instruments, so a gap can only be found over all.
 */
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
               and (reads_internal(r.state, split_part(c.issuer, '/', 2))
                    or (reader_is('auditor')
                        and case when reader_state() is null then reads_instrument(r.instrument)
                                 else r.state = reader_state() end))
             group by c.issuer
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
