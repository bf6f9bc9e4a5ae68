package org.tallystick.query.changes;

import org.tallystick.query.feed.ReleasedEntries;

/** Statement of {@link Changes}. */
final class ChangesSql {

    private static final String BETWEEN = """
            (c.from_index <= :index and c.from_index > :after and c.from_index > :fromIndex and c.from_index <= :toIndex
             and (:fromTime::timestamptz is null or c.accepted_at > :fromTime)
             and (:toTime::timestamptz is null or c.accepted_at <= :toTime))""";

    /** For whom the thing reached then and also reaches today; of offers a partner is told its own, of responses who may read them. */
    private static final String THINGS = """
            select c.from_index, c.accepted_at, c.kind, c.version, x.instrument, x.state, x.commitments,
                   coalesce(c.thing, m.thing) as thing
              from thing_change c
              left join thing_change m on m.offer = c.offer and m.kind = 'OFFERED'
              join reach x on x.id = split_part(coalesce(c.thing, m.thing), '/', 2)
               and x.from_index <= c.from_index and x.to_index > c.from_index
              join reach t on t.id = x.id and t.to_index = 9223372036854775807
             where %between
               and (x.state is null or x.state is distinct from reader_state() or reads_instrument(x.instrument))
               and %then and %today
               and (c.audience is null or x.state = reader_state() or reads_audience(c.audience))
               and (c.offer is null or not reader_is('partner') or coalesce(m.by = any (reader_list('names')), false))""";

    /** Whether the state took part in {@code p} at the change and takes part in the same instrument today, of its own days. */
    private static final String TAKES_PART = """
            exists (select from participation p
                     where p.state = c.state and p.from_index <= c.from_index and reads_instrument(p.instrument)
                       and not exists (select from departure d
                                        where d.instrument = p.instrument and d.state = p.state and d.joined_on = p.joined_on
                                          and d.left_on <= (c.accepted_at at time zone 'UTC')::date
                                          and d.from_index <= c.from_index)
                       and exists (select from participation n
                                    where n.instrument = p.instrument and n.state = p.state
                                      and not exists (select from departure d
                                                       where d.instrument = n.instrument and d.state = n.state
                                                         and d.joined_on = n.joined_on and d.left_on <= :today)))""";

    /** Agencies are told as in the directory; how a state shares out its work is its own matter. */
    private static final String ROSTERS = """
            select c.*, coalesce(c.state = reader_state(), false) as own
              from roster_change c
             where %between
               and ((c.state = reader_state() and (c.instrument is null or reads_instrument(c.instrument)))
                    or (c.instrument is null and %takes_part))""";

    private static final String KNOWN = """
            select c.from_index, c.accepted_at, c.kind, c.report_id, c.version, c.agencies, c.due,
                   case when c.kind = 'CORRECTED' then c.version - 1 end as supersedes,
                   case when c.kind <> 'CORRECTED' then c.reason
                        else (select o.reason from correction o
                               where o.report_id = c.report_id and o.supersedes = c.version - 1
                                 and o.from_index < c.from_index
                               order by o.from_index desc
                               limit 1)
                   end as reason,
                   coalesce(c.instrument, r.instrument) as instrument, coalesce(c.cycle, r.cycle) as cycle,
                   coalesce(c.state, r.state) as state, r.agency,
                   coalesce(coalesce(c.state, r.state) = reader_state()
                            and reads_instrument(coalesce(c.instrument, r.instrument)), false) as own,
                   array(select t.commitment
                           from terms t
                          where t.report_id = c.report_id and t.version = c.version
                            and (c.commitment is null or t.commitment = c.commitment) and %terms
                            -- What was done to an entry's readers before is its own state's matter.
                            and (c.kind <> 'RECLASSIFIED' or t.from_index = c.from_index)
                          order by t.commitment) as commitments,
                   (select v.audience from change v
                     where v.report_id = c.report_id and v.version = c.version and v.audience is not null
                       and c.kind <> 'RECLASSIFIED') as audience
              from change c
              left join report r on r.report_id = c.report_id
             where %between""";

    /**
     * A report's changes are for its own state and for who may know of the version: one of its audience, or with an entry to read. That a
     * state as a whole has more time is for the participants, that agencies of it have is its own matter, as is when they are due.
     */
    static final String FIND = """
            with things as (%things),
            rosters as (%rosters),
            known as (%known),
            told as (
                select k.from_index, k.accepted_at, k.kind, k.report_id, k.version, k.supersedes, k.agencies,
                       '{}'::text[] as successors,
                       case when k.own or k.kind <> 'AGREED' then k.due end as due, k.instrument, k.cycle, k.state, k.agency,
                       k.commitments,
                       case when k.own and (k.kind not in ('CORRECTED', 'RECLASSIFIED') or reads_internal(k.state, k.agency))
                            then k.reason
                       end as reason,
                       coalesce('report/' || k.report_id, 'cycle/' || k.instrument || '/' || k.cycle) as thing
                  from known k
                 where k.own
                    or (k.report_id is not null and k.state is distinct from reader_state()
                        and (cardinality(k.commitments) > 0 or coalesce(reads_audience(k.audience), false)))
                    or (k.kind in ('PROPOSED', 'AGREED', 'OPENED', 'CLOSED') and reads_instrument(k.instrument))
                    or (k.kind = 'EXTENDED' and k.agencies = '{}' and reads_audience(array[k.instrument]))
                union all
                select h.from_index, h.accepted_at, h.kind, null, h.version, null, null, null, null, h.instrument, null, h.state,
                       null, h.commitments, null, h.thing
                  from things h
                union all
                select s.from_index, s.accepted_at, s.kind, null, null, null, s.agencies, s.successors, s.due, s.instrument, null,
                       s.state, null, s.commitments, case when s.own then s.reason end, 'agency/' || s.state
                  from rosters s)
            select *
              from told c
             where (:instrument::text is null or c.instrument = :instrument)
               and (:state::text is null or c.state = :state)
               and (:kind::text is null or c.kind = :kind)
               and (:commitment::text is null or :commitment = any (c.commitments))
               and (:pillar::text is null
                    or exists (select from unnest(c.commitments) as p (path)
                                where starts_with(p.path, :pillar || '.')))
             order by c.from_index
             limit :fetch""".replace("%things", THINGS)
            .replace("%rosters", ROSTERS)
            .replace("%known", KNOWN)
            .replace("%between", BETWEEN)
            .replace("%then", reads("x"))
            .replace("%today", reads("t"))
            .replace("%takes_part", TAKES_PART)
            .replace("%terms", ReleasedEntries.READABLE_TERMS);

    private ChangesSql() {}

    private static String reads(String reach) {
        return """
                (reads_released(%r.state, %r.visibility, %r.named, %r.audience)
                 or (%r.visibility = 'PARTICIPANTS' and coalesce(%r.named && reader_list('names'), false))
                 or (%r.visibility = 'PARTICIPANTS' and %r.partners and reader_is('partner') and reads_instrument(%r.instrument))
                 or (%r.secretariat and reader_is('secretariat') and reads_instrument(%r.instrument)))""".replace("%r", reach);
    }
}
