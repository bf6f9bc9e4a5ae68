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
    private static final String PUBLISHED = """
            (r.published
             and (r.state is distinct from reader_state() or reads_instrument(r.instrument))
             and (reads_released(r.state, r.visibility, r.named, array[r.instrument])
                  or (r.visibility = 'PARTICIPANTS' and r.partners and reader_is('partner') and reads_instrument(r.instrument))))""";

    /** An offer is for who may read the request; a partner reads its own only. */
    private static final String OFFER = """
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

    private static final String NEEDS = """
            select n.instrument, n.commitment, count(*) as requests, count(*) filter (where n.offers = 0) as unanswered,
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
             where (n.instrument, n.commitment) > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2))
             group by n.instrument, n.commitment
             order by n.instrument, n.commitment
             limit :fetch""".replace("%offer", OFFER).replace("%published", PUBLISHED);

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

    Page<NeedLine> needs(Snapshot snapshot, @Nullable String instrument, Paging paging) {
        List<NeedLine> lines = snapshot.sql(NEEDS)
                .param("instrument", instrument, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) -> new NeedLine(
                        row.getString("instrument"),
                        row.getString("commitment"),
                        row.getLong("requests"),
                        row.getLong("unanswered"),
                        row.getLong("offers"),
                        row.getLong("accepted"),
                        row.getLong("delivered")))
                .list();
        return Page.of(lines, paging, NeedLine::key);
    }

    /** Null: any. */
    record Filter(
            @Nullable String instrument,
            @Nullable String state,
            @Nullable String commitment,
            @Nullable Boolean open) {}
}
