package org.tallystick.query.assistance;

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

/** Finds requests for assistance, with the offers on them. */
@Component
final class Requests {

    /** Whether the caller takes part: as coordinator, as its agency, or at a step that it has reached. */
    private static final String INTERNAL = """
            (reads_instrument(r.instrument)
             and (reads_internal(r.state, r.agency)
                  or exists (select from request a
                              where a.id = r.id and a.from_index <= :index
                                and reads_at_step(a.state, a.step, a.holder_kind, a.holder))))""";

    /** Published to the caller: what it was released for, partners of the instrument only where it says so. */
    static final String PUBLISHED = """
            (r.published
             and (r.state is distinct from reader_state() or reads_instrument(r.instrument))
             and (reads_released(r.state, r.visibility, r.named, array[r.instrument])
                  or (r.visibility = 'PARTICIPANTS' and r.partners and reader_is('partner') and reads_instrument(r.instrument))))""";

    /** An offer is for who may read the request; a partner reads its own only. */
    static final String OFFER = """
            (not reader_is('partner') or o.by = any (reader_list('names')))""";

    private static final String FIND =
            """
            select r.id, r.doc, %internal as internal,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'doc', o.doc,
                                                                 'own', coalesce(o.by = any (reader_list('names')), false))
                                              order by o.id), '[]')
                      from offer o
                     where o.request = r.id and o.from_index <= :index and o.to_index > :index and %offer) as offers
              from request r
             where r.from_index <= :index and r.to_index > :index and (%published or %internal)""".replace("%internal", INTERNAL).replace("%offer", OFFER).replace("%published", PUBLISHED);

    private static final String LIST = FIND + """

               and (:instrument::text is null or r.instrument = :instrument)
               and (:state::text is null or r.state = :state)
               and (:commitment::text is null or :commitment = any (r.commitments))
               and (:open::boolean is null or :open = not r.closed)
               and r.id > :after
             order by r.id
             limit :fetch""";

    private final Texts texts;

    Requests(Texts texts) {
        this.texts = texts;
    }

    RequestAnswer one(Snapshot snapshot, UUID id) {
        StoredRequest stored = snapshot.sql(FIND + " and r.id = :id")
                .param("id", id.toString())
                .query(StoredRequest::of)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no request " + id));
        return stored.answer(snapshot.freshness(), texts.open(stored.texts()));
    }

    Page<RequestLine> list(Snapshot snapshot, Filter filter, Paging paging) {
        List<StoredRequest> stored = snapshot.sql(LIST)
                .param("instrument", filter.instrument(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("commitment", filter.commitment(), Types.VARCHAR)
                .param("open", filter.open(), Types.BOOLEAN)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredRequest::of)
                .list();
        OpenedTexts opened =
                texts.open(stored.stream().map(one -> one.document().title()));
        return Page.of(
                stored.stream().map(one -> one.line(opened)).toList(),
                paging,
                line -> line.requestId().toString());
    }

    /** Null: any. */
    record Filter(
            @Nullable String instrument,
            @Nullable String state,
            @Nullable String commitment,
            @Nullable Boolean open) {}
}
