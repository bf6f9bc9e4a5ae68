package org.tallystick.query.replay;

import org.tallystick.query.feed.ReleasedEntries;

/** Statements over the entries of the log, in which who asks is told what an auditor may be told. */
final class EntriesSql {

    static final String RANGE = """
            e.from_index <= :index and e.from_index >= :fromIndex and e.from_index <= :toIndex
            and (:fromTime::timestamptz is null or e.accepted_at >= :fromTime)
            and (:toTime::timestamptz is null or e.accepted_at <= :toTime)""";

    /** A token that names instruments is limited to them, also within the own state: to what is known to be of one of them. */
    private static final String OWN = """
            coalesce(coalesce(e.owner, th.owner) = reader_state()
                     and (reads_instrument(th.instrument)
                          or coalesce(cardinality(reader_list('instruments')), 0) = 0), false)""";

    /** What each {@link Rule} says to who asks. */
    static final String RULES = """
            case e.rule
                when 'COVERED' then reads_instrument(th.instrument)
                when 'AUDIENCE' then th.open and reads_audience(array[th.instrument])
                     and (e.audience is null or reads_audience(e.audience))
                when 'RELEASED' then reads_released(e.owner, e.visibility, e.named, e.audience)
                     and not exists (
                         select from entry n
                          where n.subject = e.subject and n.from_index > e.from_index
                            and not reads_released(n.owner, n.visibility, n.named, n.audience))
                when 'ENTRY' then exists (
                         select from terms t
                          where t.report_id = e.report_id and t.commitment = e.commitment and t.version = e.version and %terms)
                     and not exists (
                         select from entry w
                          where w.report_id = e.report_id and w.rule = 'VERSION' and w.type like 'report.withdrawn.v%'
                            and w.from_index > e.from_index and w.from_index <= :index)
                when 'VERSION' then exists (
                         select from entry v
                          where v.report_id = e.report_id and v.version = e.version and v.rule = 'VERSION'
                            and reads_audience(v.audience))
                     or exists (
                         select from terms t
                          where t.report_id = e.report_id and t.version = e.version and %terms)
                else false
            end""".replace("%terms", ReleasedEntries.READABLE_TERMS);

    private static final String OTHERS = """
            coalesce((reader_state() is null or coalesce(e.owner, th.owner) is distinct from reader_state()) and %rules, false)""".replace("%rules", RULES);

    private static final String KNOWN =
            """
            with known as (
                select e.*, %own as own, %others as others, coalesce(e.owner, th.owner) as about,
                       exists (select from destroyed d where d.content = any(e.contents)) as gone
                  from entry e
                  left join thing th on th.stream = e.root
                  left join report r on r.report_id = e.report_id
                 where %range and e.from_index > :after %conditions)""".replace("%own", OWN).replace("%others", OTHERS).replace("%range", RANGE);

    private static final String FIND = """
            select from_index, sealed, type, stream, stream_seq, case when own or others then salt end as salt,
                   case when own or others then event end as event, gone, own or others as readable, own or opens as opens,
                   case when own and state = reader_state() then state_seq end as state_seq, coalesce(about, '_') as about
              from known
             where %readable
             order by from_index
             limit nullif(:fetch, 0)""";

    private static final String REACH = """
            select coalesce(about, '_') as about, count(*) as events, min(from_index) as first, max(from_index) as last
              from known
             where own or others
             group by 1 order by 1""";

    private EntriesSql() {}

    static String find(Filter filter) {
        return known(filter) + FIND.replace("%readable", filter.narrows() ? "own or others" : "true");
    }

    static String reach(Filter filter) {
        return known(filter) + REACH;
    }

    private static String known(Filter filter) {
        return KNOWN.replace("%conditions", filter.conditions()) + "\n";
    }
}
