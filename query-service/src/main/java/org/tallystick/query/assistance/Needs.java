package org.tallystick.query.assistance;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;

/** Finds what is needed: by open requests, and by what reports say. */
final class Needs {

    private static final String FIND = "with " + StatedNeeds.STATED
            + """
            , asked as (
                select n.instrument collate "C" as instrument, n.commitment collate "C" as commitment, count(*) as requests,
                       count(*) filter (where n.offers = 0) as unanswered,
                       sum(n.offers) as offers, sum(n.accepted) as accepted, sum(n.delivered) as delivered
                  from (select r.instrument, c as commitment, count(o.id) as offers,
                               count(o.id) filter (where o.id = any (texts(r.doc #> '{progress,accepted}'))) as accepted,
                               count(o.id) filter (where o.doc ->> 'deliveredOn' is not null) as delivered
                          from request r
                         cross join unnest(r.commitments) as c
                          left join offer o on o.request = r.id and o.from_index <= :index and o.to_index > :index and %offer
                         where r.from_index <= :index and r.to_index > :index and not r.closed and %published
                           and (:instrument::text is null or r.instrument = :instrument)
                         group by r.id, r.instrument, c, r.doc) n
                 group by n.instrument, n.commitment),
            counted as (
                select x.instrument, x.commitment, count(*) as entries from stated x group by x.instrument, x.commitment)
            select instrument, commitment, coalesce(a.requests, 0) as requests, coalesce(a.unanswered, 0) as unanswered,
                   coalesce(a.offers, 0) as offers, coalesce(a.accepted, 0) as accepted, coalesce(a.delivered, 0) as delivered,
                   coalesce(s.entries, 0) as stated
              from asked a
              full join counted s using (instrument, commitment)
             where (instrument, commitment) > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2))
             order by instrument, commitment
             limit :fetch""".replace("%offer", Requests.OFFER).replace("%published", Requests.PUBLISHED);

    private Needs() {}

    /** @param cycle null: of each instrument the one that was opened last */
    static Page<NeedLine> find(Snapshot snapshot, @Nullable String instrument, @Nullable String cycle, Paging paging) {
        List<NeedLine> lines = snapshot.sql(FIND)
                .param("instrument", instrument, Types.VARCHAR)
                .param("cycle", cycle, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) -> new NeedLine(
                        row.getString("instrument"),
                        row.getString("commitment"),
                        row.getLong("requests"),
                        row.getLong("unanswered"),
                        row.getLong("offers"),
                        row.getLong("accepted"),
                        row.getLong("delivered"),
                        row.getLong("stated")))
                .list();
        return Page.of(lines, paging, NeedLine::key);
    }
}
