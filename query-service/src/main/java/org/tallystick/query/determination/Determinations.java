package org.tallystick.query.determination;

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

/** Finds determinations. */
@Component
final class Determinations {

    /** Whether the caller takes part in the newest version: as coordinator, or at a step that it has reached. */
    private static final String INTERNAL = """
            (reads_instrument(d.instrument)
             and (reads_internal(d.state, null)
                  or exists (select from determination a
                              where a.id = d.id and a.number = d.number and a.from_index <= :index
                                and reads_at_step(a.state, a.step, a.holder_kind, a.holder))))""";

    /** Whether the caller may read what was released: then, and what is today. */
    private static final String TOLD = """
            (d.released
             and (d.state is distinct from reader_state() or reads_instrument(d.instrument))
             and reads_released(d.state, d.visibility, d.named, array[d.instrument])
             and exists (select from determination n
                          where n.id = d.id and n.to_index = 9223372036854775807 and n.released
                            and reads_released(n.state, n.visibility, n.named, array[n.instrument])))""";

    private static final String FIND = """
            select d.id, d.doc, coalesce(d.state = reader_state(), false) as own, %internal as internal, %told as told
              from determination d
             where d.from_index <= :index and d.to_index > :index and (%internal or %told)""".replace("%internal", INTERNAL).replace("%told", TOLD);

    private static final String LIST = FIND + """

               and (:instrument::text is null or d.instrument = :instrument)
               and (:cycle::text is null or d.cycle = :cycle)
               and (:state::text is null or d.state = :state)
               and d.id > :after
             order by d.id
             limit :fetch""";

    private final Texts texts;

    Determinations(Texts texts) {
        this.texts = texts;
    }

    /** Null for what is not narrowed. */
    record Wanted(
            @Nullable String instrument,
            @Nullable String cycle,
            @Nullable String state) {}

    DeterminationAnswer one(Snapshot snapshot, UUID id) {
        StoredDetermination stored = snapshot.sql(FIND + " and d.id = :id")
                .param("id", id.toString())
                .query(StoredDetermination::of)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no determination " + id));
        return stored.answer(snapshot.freshness(), texts.open(stored.texts()));
    }

    Page<DeterminationLine> list(Snapshot snapshot, Wanted wanted, Paging paging) {
        List<StoredDetermination> stored = snapshot.sql(LIST)
                .param("instrument", wanted.instrument(), Types.VARCHAR)
                .param("cycle", wanted.cycle(), Types.VARCHAR)
                .param("state", wanted.state(), Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredDetermination::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().flatMap(StoredDetermination::texts));
        return Page.of(
                stored.stream().map(one -> one.line(opened)).toList(),
                paging,
                line -> line.determinationId().toString());
    }
}
