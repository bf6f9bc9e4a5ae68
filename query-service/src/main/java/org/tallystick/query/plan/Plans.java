package org.tallystick.query.plan;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds national plans and what they cover. */
@Component
final class Plans {

    /** Whether the caller takes part in the newest version: as coordinator, as its agency, or at a step that it has reached. */
    private static final String INTERNAL = """
            (reads_instrument(p.instrument)
             and (reads_internal(p.state, p.agency)
                  or exists (select from plan a
                              where a.id = p.id and a.number = p.number and a.from_index <= :index
                                and reads_at_step(a.state, a.step, a.holder_kind, a.holder))))""";

    /** Whether the caller may read what was released: then, and what is today. */
    private static final String TOLD = """
            (p.released
             and (p.state is distinct from reader_state() or reads_instrument(p.instrument))
             and reads_released(p.state, p.visibility, p.named, array[p.instrument])
             and exists (select from plan n
                          where n.id = p.id and n.to_index = 9223372036854775807 and n.released
                            and reads_released(n.state, n.visibility, n.named, array[n.instrument])))""";

    private static final String FIND = """
            select p.id, p.doc, %internal as internal, %told as told
              from plan p
             where p.from_index <= :index and p.to_index > :index and (%internal or %told)""".replace("%internal", INTERNAL).replace("%told", TOLD);

    private static final String LIST = FIND + """

               and (:instrument::text is null or p.instrument = :instrument)
               and (:state::text is null or p.state = :state)
               and p.id > :after
             order by p.id
             limit :fetch""";

    private static final String COVERAGE = """
            with told as (
                select p.id, p.instrument, p.state, p.doc -> 'released' -> 'actions' as actions
                  from plan p
                 where p.from_index <= :index and p.to_index > :index and %told
                   and (:instrument::text is null or p.instrument = :instrument)
                   and (:state::text is null or p.state = :state)),
            served as (
                select t.instrument, t.state, c as commitment, count(distinct t.id) as plans, count(*) as actions
                  from told t
                 cross join jsonb_array_elements(t.actions) as a
                 cross join jsonb_array_elements_text(a -> 'commitments') as c
                 group by t.instrument, t.state, c)
            select s.instrument, s.state, k.path, coalesce(v.plans, 0) as plans, coalesce(v.actions, 0) as actions
              from (select distinct instrument, state from told) s
              join commitment k
                on k.instrument = s.instrument
               and k.catalogue_version = (select max(n.catalogue_version) from commitment n
                                           where n.instrument = s.instrument and n.from_index <= :index)
              left join served v on v.instrument = s.instrument and v.state = s.state and v.commitment = k.path
             where (s.instrument, s.state, k.path)
                   > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2), split_part(:after, E'\\n', 3))
             order by s.instrument, s.state, k.path
             limit :fetch""".replace("%told", TOLD);

    private final Texts texts;

    Plans(Texts texts) {
        this.texts = texts;
    }

    PlanAnswer one(Snapshot snapshot, UUID id) {
        StoredPlan stored = snapshot.sql(FIND + " and p.id = :id")
                .param("id", id.toString())
                .query(StoredPlan::of)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no plan " + id));
        return stored.answer(snapshot.freshness(), texts.open(stored.texts()));
    }

    Page<PlanLine> list(Snapshot snapshot, @Nullable String instrument, @Nullable String state, Paging paging) {
        List<StoredPlan> stored = snapshot.sql(LIST)
                .param("instrument", instrument, Types.VARCHAR)
                .param("state", state, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredPlan::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().map(one -> one.shown().title()));
        return Page.of(
                stored.stream().map(one -> one.line(opened)).toList(),
                paging,
                line -> line.planId().toString());
    }

    Page<CoverageLine> coverage(Snapshot snapshot, @Nullable String instrument, @Nullable String state, Paging paging) {
        List<CoverageLine> lines = snapshot.sql(COVERAGE)
                .param("instrument", instrument, Types.VARCHAR)
                .param("state", state, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) -> new CoverageLine(
                        row.getString("instrument"),
                        row.getString("state"),
                        row.getString("path"),
                        row.getLong("plans"),
                        row.getLong("actions")))
                .list();
        return Page.of(lines, paging, CoverageLine::key);
    }
}
