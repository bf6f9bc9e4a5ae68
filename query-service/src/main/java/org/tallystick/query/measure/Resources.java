package org.tallystick.query.measure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;

/** Adds up resources by pillar and donor, each currency by itself. */
@Component
final class Resources {

    private static final String SUMS = "with " + ReleasedEntries.READABLE + """
            , put as (
                select x.instrument, x.cycle, split_part(x.commitment, '.', 1) as pillar, r ->> 'kind' as kind,
                       r ->> 'donor' as donor, r #>> '{money,currency}' as currency, (r #>> '{money,amount}')::numeric as amount
                  from readable x
                 cross join lateral jsonb_array_elements(x.details #> '{details,resources}') as r
                 where %filter
                   and (:state::text is null or x.state = :state)
                   and (:kind::text is null or r ->> 'kind' = :kind)
                   and (:partner::text is null or r ->> 'donor' = :partner)
            ), sums as (
                select instrument, cycle, pillar, kind, donor, currency, sum(amount)::text as amount, count(*) as items,
                       concat_ws(E'\\n', instrument, cycle, pillar, kind, coalesce(donor, ''), coalesce(currency, ''))
                           collate "C" as key
                  from put
                 group by instrument, cycle, pillar, kind, donor, currency)
            select * from sums where key > :after order by key limit :fetch""".replace("%filter", MeasureFilter.ENTRY);

    Page<ResourceLine> find(Snapshot snapshot, MeasureFilter filter, Paging paging) {
        List<Sum> sums = filter.on(snapshot.sql(SUMS))
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) -> new Sum(
                        row.getString("key"),
                        new ResourceLine(
                                row.getString("instrument"),
                                row.getString("cycle"),
                                row.getString("pillar"),
                                ResourceKind.valueOf(row.getString("kind")),
                                row.getString("donor"),
                                row.getString("currency"),
                                row.getString("amount"),
                                row.getLong("items"))))
                .list();
        Page<Sum> page = Page.of(sums, paging, Sum::key);
        return new Page<>(page.items().stream().map(Sum::line).toList(), page.next());
    }

    private record Sum(String key, ResourceLine line) {}
}
