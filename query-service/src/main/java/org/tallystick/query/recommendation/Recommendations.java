package org.tallystick.query.recommendation;

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

/** Finds recommendations and opens their texts. */
@Component
final class Recommendations {

    /** The addressed state, the secretariat that issued it, and further readers where it reaches them. */
    private static final String READABLE = """
            ((reads_instrument(r.instrument) and (r.state = reader_state() or reader_is('secretariat')))
             or (r.reach = 'PARTICIPANTS' and reads_audience(array[r.instrument])))""";

    /** Whether the caller takes part in the newest response: as coordinator, as its agency, or at a step that it has reached. */
    private static final String INTERNAL = """
            coalesce(reads_internal(p.state, p.agency)
                     or exists (select from response a
                                 where a.id = p.id and a.number = p.number and a.from_index <= :index
                                   and reads_at_step(a.state, a.step, a.holder_kind, a.holder)), false)""";

    private static final String FIND = """
            select r.id, r.doc as recommendation, p.doc as response, %internal as internal,
                   (select coalesce(jsonb_agg(e.said order by e.n), '[]')
                      from jsonb_array_elements(p.doc -> 'released') with ordinality as e (said, n)
                     where p.state = reader_state() or reads_audience(texts(e.said -> 'audience'))) as released
              from recommendation r
              left join response p on p.id = r.id and p.from_index <= :index and p.to_index > :index
             where r.from_index <= :index and r.to_index > :index and %readable""".replace("%internal", INTERNAL).replace("%readable", READABLE);

    private static final String LIST = FIND + """

               and (:instrument::text is null or r.instrument = :instrument)
               and (:state::text is null or r.state = :state)
               and (:commitment::text is null or :commitment = any (texts(r.doc -> 'commitments')))
               and (:open::boolean is null or :open = (r.doc ->> 'closedAt' is null))
               and r.id > :after
             order by r.id
             limit :fetch""";

    private final Texts texts;

    Recommendations(Texts texts) {
        this.texts = texts;
    }

    RecommendationAnswer one(Snapshot snapshot, UUID id) {
        StoredRecommendation stored = snapshot.sql(FIND + " and r.id = :id")
                .param("id", id.toString())
                .query(StoredRecommendation::of)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no recommendation " + id));
        return stored.answer(snapshot.freshness(), texts.open(stored.texts()));
    }

    Page<RecommendationLine> list(Snapshot snapshot, Filter filter, Paging paging) {
        List<StoredRecommendation> stored = snapshot.sql(LIST)
                .param("instrument", filter.instrument(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("commitment", filter.commitment(), Types.VARCHAR)
                .param("open", filter.open(), Types.BOOLEAN)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredRecommendation::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().flatMap(StoredRecommendation::titles));
        return Page.of(
                stored.stream().map(one -> one.line(opened)).toList(),
                paging,
                line -> line.recommendationId().toString());
    }

    /** Null: any. */
    record Filter(
            @Nullable String instrument,
            @Nullable String state,
            @Nullable String commitment,
            @Nullable Boolean open) {}
}
