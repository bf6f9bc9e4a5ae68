package org.tallystick.query.measure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds measures, each once. */
@Component
final class Measures {

    /**
     * Two states tell of one measure when commitment, kind, days and the states that carry it out are the same; where a state tells of
     * several such, the first of each is one measure, the second another.
     */
    private static final String ONCE = "with " + ReleasedEntries.READABLE + """
            , told as (
                select x.*, m.measure ->> 'kind' as kind, m.measure ->> 'from' as starts, m.measure ->> 'to' as ends,
                       texts(m.measure -> 'partners') as partners, m.number,
                       jsonb_build_object('stream', x.details -> 'stream') || (m.measure -> 'title') as title,
                       array(select distinct s from unnest(array[x.state::text] || texts(m.measure -> 'jointWith')) as s
                              order by s) as states
                  from readable x
                 cross join lateral jsonb_array_elements(x.details #> '{details,measures}')
                       with ordinality as m (measure, number)
                 where %filter and (:kind::text is null or m.measure ->> 'kind' = :kind)
            ), numbered as (
                select t.*, row_number() over (
                       partition by t.instrument, t.cycle, t.commitment, t.kind, t.starts, t.ends, t.states, t.state
                           order by t.agency, t.number) as nth
                  from told t
            ), once as (
                select n.instrument, n.cycle, n.commitment, n.kind, n.starts, n.ends, n.states,
                       concat_ws(E'\\n', n.instrument, n.cycle, n.commitment, n.kind, coalesce(n.starts, ''), coalesce(n.ends, ''),
                                 array_to_string(n.states, ','), lpad(n.nth::text, 6, '0')) collate "C" as key,
                       jsonb_agg(n.partners) as named,
                       jsonb_agg(jsonb_build_object('reportId', n.report_id, 'state', n.state, 'agency', n.agency,
                                                    'language', n.language, 'title', n.title)
                                 order by n.state, n.agency) as told
                  from numbered n
                 group by n.instrument, n.cycle, n.commitment, n.kind, n.starts, n.ends, n.states, n.nth
            ), merged as (
                select o.*, array(select distinct p from jsonb_array_elements(o.named) as l, jsonb_array_elements_text(l) as p
                                   order by p) as partners
                  from once o
            ), wanted as (
                select * from merged
                 where (:partner::text is null or :partner = any (partners))
                   and (:state::text is null or :state = any (states)))
            """.replace("%filter", MeasureFilter.ENTRY);

    private static final String LIST = ONCE + "select * from wanted where key > :after order by key limit :fetch";

    private static final String COUNTS = ONCE + """
            , counts as (
                select kind, null as partner, count(*) as measures, count(*) filter (where cardinality(states) > 1) as joint
                  from wanted
                 group by kind
                union all
                select kind, p, count(*), count(*) filter (where cardinality(states) > 1)
                  from wanted cross join unnest(partners) as p
                 group by kind, p)
            select * from counts
             where (kind || E'\\n' || coalesce(partner, '')) collate "C" > :after
             order by (kind || E'\\n' || coalesce(partner, '')) collate "C"
             limit :fetch""";

    private final Texts texts;

    Measures(Texts texts) {
        this.texts = texts;
    }

    Page<MeasureLine> list(Snapshot snapshot, MeasureFilter filter, Paging paging) {
        List<StoredMeasure> stored = filter.on(snapshot.sql(LIST))
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredMeasure::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().flatMap(StoredMeasure::texts));
        Page<StoredMeasure> page = Page.of(stored, paging, StoredMeasure::key);
        return new Page<>(page.items().stream().map(one -> one.answer(opened)).toList(), page.next());
    }

    Page<MeasureCount> counts(Snapshot snapshot, MeasureFilter filter, Paging paging) {
        List<MeasureCount> counts = filter.on(snapshot.sql(COUNTS))
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) -> new MeasureCount(
                        MeasureKind.valueOf(row.getString("kind")),
                        row.getString("partner"),
                        row.getLong("measures"),
                        row.getLong("joint")))
                .list();
        return Page.of(counts, paging, MeasureCount::key);
    }
}
