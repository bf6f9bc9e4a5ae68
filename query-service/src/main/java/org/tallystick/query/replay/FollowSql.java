package org.tallystick.query.replay;

import org.tallystick.query.feed.ReleasedEntries;

/**
 * The statement of the feed: entries as whoever follows may be told of them. What is still inside is for who may read it elsewhere; an
 * event that is its state's alone is told by what it means to a copy, if it means anything.
 */
final class FollowSql {

    private static final String WITHIN_INSTRUMENTS = """
            (reads_instrument(th.instrument) or coalesce(cardinality(reader_list('instruments')), 0) = 0)""";

    /** The agency that answers for report {@code r} today: its own, or who came after that, also over several successions. */
    private static final String RESPONSIBLE = """
            (with recursive answering as (
                 select r.agency, -1::bigint as since
                 union all
                 select n.agency, n.from_index
                   from answering a
                  cross join lateral (
                        select s.from_index, coalesce(p.payload ->> 'successor', p.payload ->> 'responsible') as agency
                          from entry s
                         cross join lateral (select convert_from(s.event, 'UTF8')::jsonb -> 'payload' as payload) p
                         where s.stream = 'agency/' || r.state and s.from_index > a.since
                           and (s.type like 'agency.merged.v%' or s.type like 'agency.split.v%' or s.type like 'agency.dissolved.v%')
                           and (p.payload ->> 'agency' = a.agency or p.payload -> 'agencies' @> to_jsonb(a.agency))
                         order by s.from_index
                         limit 1) n)
             select agency from answering order by since desc limit 1)""";

    private static final String PAYLOAD = "convert_from(%event, 'UTF8')::jsonb -> 'payload'";

    /**
     * Of an entry that another agency's report has from the caller's agency: that it was delegated and what became of it since, as long as it
     * is delegated today; and that it is no more.
     */
    private static final String DELEGATED = """
            (reader_is('reporter')
             and case
                     when e.type like 'report.delegation-ended.v%' then %e ->> 'agency' = reader_agency()
                     when e.type like 'report.entry-delegated.v%' or e.type like 'report.entry-recorded.v%'
                          or e.type like 'report.entry-removed.v%' then exists (
                          select from (select d.from_index, d.type, %d as payload
                                         from entry d
                                        where d.stream = e.stream
                                          and (d.type like 'report.entry-delegated.v%' or d.type like 'report.delegation-ended.v%')
                                          and %d ->> 'commitment' = %e ->> 'commitment'
                                        order by d.from_index desc
                                        limit 1) held
                           where held.type like 'report.entry-delegated.v%' and held.payload ->> 'agency' = reader_agency()
                             and held.from_index <= e.from_index)
                     else false
                 end)""".replace("%e ", "(" + PAYLOAD.replace("%event", "e.event") + ") ")
            .replace("%d ", "(" + PAYLOAD.replace("%event", "d.event") + ") ");

    /** Whole, with its texts. */
    private static final String INTERNAL = """
            coalesce(coalesce(e.owner, th.owner) = reader_state() and %within
                     and (reader_is('coordinator') or reads_internal(r.state, %responsible) or %delegated), false)""".replace("%within", WITHIN_INSTRUMENTS)
            .replace("%responsible", RESPONSIBLE)
            .replace("%delegated", DELEGATED);

    /** A release {@code p}, or what stands for it, of a thing of {@code th}. */
    private static final String RELEASED = """
            (reads_released(p.owner, p.visibility, p.named, p.audience)
             or (p.visibility = 'PARTICIPANTS' and p.type like 'assistance.published.v%' and reader_is('partner')
                 and reads_instrument(th.instrument)
                 and convert_from(p.event, 'UTF8')::jsonb #>> '{payload,partners}' = 'true'))""";

    /** The same of the request in the stream {@code %stream}, by every one of its releases. */
    private static final String REQUEST = """
            (select coalesce(bool_and(%released), false)
               from entry p left join thing th on th.stream = p.root
              where p.subject = %stream)""".replace("%released", RELEASED);

    /** First event of the stream {@code %stream}. */
    private static final String FIRST = """
            (select convert_from(f.event, 'UTF8')::jsonb -> 'payload' from entry f where f.stream = %stream and f.stream_seq = 0)""";

    /** What a question of its own shows by more than the rules. A partner is told of its own offers and activities only. */
    private static final String MORE = """
            case split_part(e.stream, '/', 1)
                when 'recommendation' then
                     reads_instrument(th.instrument) and (th.owner = reader_state() or reader_is('secretariat'))
                when 'response' then e.rule = 'AUDIENCE' and reads_instrument(th.instrument)
                     and (th.owner = reader_state() or (reader_is('secretariat') and reads_audience(e.audience)))
                when 'activity' then %first ->> 'organisation' = any (reader_list('names'))
                when 'offer' then (
                     select f.payload ->> 'by' = any (reader_list('names'))
                            or (not reader_is('partner') and %offered)
                       from (select %first as payload) f)
                when 'assistance' then case
                     when e.type like 'assistance.offer-accepted.v%' then %request
                          and (not reader_is('partner') or %accepted ->> 'by' = any (reader_list('names')))
                     when e.type like 'assistance.closed.v%' or e.type like 'assistance.published.v%' then %request
                end
            end""".replace("%first", of(FIRST, "e.stream"))
            .replace("%offered", of(REQUEST, "'assistance/' || (f.payload ->> 'request')"))
            .replace("%accepted", of(FIRST, "'offer/' || (convert_from(e.event, 'UTF8')::jsonb #>> '{payload,offer}')"))
            .replace("%request", of(REQUEST, "e.stream"));

    private static final String TOLD = """
            coalesce((reader_state() is null or coalesce(e.owner, th.owner) is distinct from reader_state() or %within)
                     and (coalesce(%rules, false) or coalesce(%more, false)), false)""".replace("%within", WITHIN_INSTRUMENTS)
            .replace("%rules", EntriesSql.RULES)
            .replace("%more", MORE);

    private static final String NOT_WITHDRAWN = """
            not exists (
                select from entry w
                 where w.report_id = k.report_id and w.rule = 'VERSION' and w.type like 'report.withdrawn.v%'
                   and w.from_index > k.from_index and w.from_index <= :index)""";

    /** An entry has other readers: who asks is one of them. */
    private static final String READABLE =
            """
            select 'READABLE' as kind,
                   jsonb_build_array(jsonb_build_object(
                       'commitment', u.commitment, 'version', u.version, 'entryVersion', u.entry_version)) as entries
              from terms u
              join report r on r.report_id = u.report_id
             where u.report_id = k.report_id and u.from_index = k.from_index and k.type like 'report.entry-reclassified.v%'
               and reads_released(r.state, u.visibility, u.named, u.audience)
               and exists (
                   select from terms t
                    where t.report_id = u.report_id and t.commitment = u.commitment and t.version = u.version and %terms)
               and %standing""".replace("%standing", NOT_WITHDRAWN).replace("%terms", ReleasedEntries.READABLE_TERMS);

    private static final String BEFORE = """
            (select * from terms i
              where i.report_id = u.report_id and i.commitment = u.commitment
                and i.from_index < k.from_index and i.to_index >= k.from_index)""";

    /** Who asks could read it up to here, and by these terms can not: with the newest version the ones before it go too. */
    private static final String GONE = """
            select 'GONE',
                   (select jsonb_agg(jsonb_build_object(
                               'commitment', o.commitment, 'version', o.version, 'entryVersion', o.entry_version)
                               order by o.version)
                      from before o
                     where (o.version = u.version or u.version >= newest.version)
                       and reads_released(r.state, o.visibility, o.named, o.audience))
              from terms u
              join report r on r.report_id = u.report_id
             cross join lateral (
                   select max(b.version) as version from before b where b.commitment = u.commitment) newest
             where u.report_id = k.report_id and u.from_index = k.from_index
               and (k.rule = 'ENTRY' or k.type like 'report.entry-reclassified.v%')
               and (r.state is distinct from reader_state() or reads_instrument(r.instrument))
               and not reads_released(r.state, u.visibility, u.named, u.audience)
               and exists (
                   select from before b
                    where b.commitment = u.commitment and b.version = newest.version
                      and reads_released(r.state, b.visibility, b.named, b.audience))""".replace("from before", "from " + BEFORE);

    private static final String ENTRIES = """
            jsonb_agg(jsonb_build_object(
                'commitment', t.commitment, 'version', t.version, 'entryVersion', t.entry_version) order by t.commitment, t.version)""";

    /** Who asks is not told of the withdrawal, being no reader of the newest version: what older ones say goes with it. */
    private static final String WITHDRAWN =
            """
            select 'GONE', (select %entries from terms t where t.report_id = k.report_id and %terms)
              from report r
             where r.report_id = k.report_id and k.type like 'report.withdrawn.v%'
               and r.state is distinct from reader_state()""".replace("%entries", ENTRIES).replace("%terms", ReleasedEntries.READABLE_TERMS);

    /** The words of an entry that who asks may read are destroyed. */
    private static final String ERASED = """
            select 'ERASED',
                   (select %entries
                      from destroyed d
                      join terms t on t.report_id = k.report_id and t.commitment = split_part(d.content, '/', 3)
                       and t.entry_version = split_part(d.content, '/', 4)::integer
                     where d.content >= 'report/' || k.report_id || '/' and d.content < 'report/' || k.report_id || '0'
                       and d.from_index = k.from_index and %terms)
              from report r
             where r.report_id = k.report_id and k.type like 'report.content-expunged.v%' and %standing""".replace("%entries", ENTRIES)
            .replace("%standing", NOT_WITHDRAWN)
            .replace("%terms", ReleasedEntries.READABLE_TERMS);

    /** What was released to who asks was released again to others, or is not said any more. */
    private static final String RELEASED_TO_OTHERS = """
            select 'GONE', '[]'::jsonb
              from thing th
             right join (select 1) as one on th.stream = k.root
             where (k.type like 'determination.revoked.v%' or (k.rule = 'RELEASED' and not %now))
               and (k.about is distinct from reader_state() or %within)
               and (select %before from entry p
                     where p.subject = coalesce(k.subject, k.stream) and p.from_index < k.from_index
                     order by p.from_index desc
                     limit 1)""".replace("%within", WITHIN_INSTRUMENTS)
            .replace("%now", RELEASED.replace("p.", "k."))
            .replace("%before", RELEASED);

    /** {@code offset 0}: each entry is judged once, and none after the last that a page takes. */
    static final String FIND = """
            select k.from_index, k.accepted_at, k.sealed, k.type, k.stream, k.stream_seq, k.gone, k.subject, k.internal,
                   case when k.internal or k.told then k.salt end as salt,
                   case when k.internal or k.told then k.event end as event,
                   k.internal or k.told as readable, k.internal or k.opens as opens, null::bigint as state_seq,
                   coalesce(k.about, '_') as about, n.kind, n.entries
              from (select e.*, %internal as internal, %told as told, coalesce(e.owner, th.owner) as about,
                           exists (select from destroyed d where d.content = any(e.contents)) as gone
                      from entry e
                      left join thing th on th.stream = e.root
                      left join report r on r.report_id = e.report_id
                     where e.from_index > :after and e.from_index <= :upTo
                     order by e.from_index offset 0) k
              left join lateral (%readable union all %lost union all %withdrawn union all %erased union all %others) n
                on not (k.internal or k.told) and n.entries is not null
             where k.internal or k.told or n.kind is not null
             order by k.from_index
             limit :fetch""".replace("%internal", INTERNAL)
            .replace("%told", TOLD)
            .replace("%readable", READABLE)
            .replace("%lost", GONE)
            .replace("%withdrawn", WITHDRAWN)
            .replace("%erased", ERASED)
            .replace("%others", RELEASED_TO_OTHERS);

    private FollowSql() {}

    private static String of(String sql, String stream) {
        return sql.replace("%stream", stream);
    }
}
