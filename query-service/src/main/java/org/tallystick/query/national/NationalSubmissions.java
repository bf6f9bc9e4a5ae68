package org.tallystick.query.national;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds national submissions. */
@Component
final class NationalSubmissions {

    /** Whether the caller takes part in the newest version: as coordinator, or at a step that it has reached. */
    private static final String INTERNAL = """
            (reads_instrument(d.instrument)
             and (reads_internal(d.state, null)
                  or exists (select from national a
                              where a.id = d.id and a.number = d.number and a.from_index <= :index
                                and reads_at_step(a.state, a.step, a.holder_kind, a.holder))))""";

    /** That a version left the state is told to the own state, and to whom it was released. */
    private static final String TOLD = """
            (d.released
             and ((d.state is not distinct from reader_state() and reads_instrument(d.instrument))
                  or reads_audience(array[d.instrument])))""";

    private static final String FIND = """
            select d.id, d.doc, coalesce(d.state = reader_state(), false) as own, %internal as internal
              from national d
             where d.from_index <= :index and d.to_index > :index and (%internal or %told)""".replace("%internal", INTERNAL).replace("%told", TOLD);

    private static final String LIST = FIND + """

               and (:instrument::text is null or d.instrument = :instrument)
               and (:cycle::text is null or d.cycle = :cycle)
               and (:state::text is null or d.state = :state)
               and d.id > :after
             order by d.id
             limit :fetch""";

    private final Texts texts;

    NationalSubmissions(Texts texts) {
        this.texts = texts;
    }

    /** Null for what is not narrowed. */
    record Wanted(
            @Nullable String instrument,
            @Nullable String cycle,
            @Nullable String state) {}

    NationalAnswer one(Snapshot snapshot, UUID id) {
        StoredNational stored = snapshot.sql(FIND + " and d.id = :id")
                .param("id", id.toString())
                .query(StoredNational::of)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no national submission " + id));
        return stored.answer(snapshot.freshness(), texts.open(stored.texts()));
    }

    Page<NationalLine> list(Snapshot snapshot, Wanted wanted, Paging paging) {
        List<NationalLine> lines = snapshot
                .sql(LIST)
                .param("instrument", wanted.instrument(), Types.VARCHAR)
                .param("cycle", wanted.cycle(), Types.VARCHAR)
                .param("state", wanted.state(), Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredNational::of)
                .list()
                .stream()
                .map(StoredNational::line)
                .toList();
        return Page.of(lines, paging, line -> line.nationalSubmissionId().toString());
    }
}
