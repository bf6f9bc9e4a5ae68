package org.tallystick.query.activity;

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

/** Finds activities, for who takes part in the instrument and for the organisation itself. */
@Component
final class Activities {

    private static final String READABLE = """
            select a.id, a.doc
              from activity a
             where a.from_index <= :index and a.to_index > :index
               and (reads_audience(array[a.instrument]) or coalesce(a.organisation = any (reader_list('names')), false))""";

    private static final String LIST = READABLE + """

               and (:instrument::text is null or a.instrument = :instrument)
               and (:country::text is null or :country = any (a.countries))
               and (:organisation::text is null or a.organisation = :organisation)
               and (:theme::text is null
                    or exists (select from unnest(a.commitments) as c where c = :theme or starts_with(c, :theme || '.')))
               and (:request::text is null or a.doc ->> 'request' = :request)
               and a.id > :after
             order by a.id
             limit :fetch""";

    private final Texts texts;

    Activities(Texts texts) {
        this.texts = texts;
    }

    ActivityAnswer one(Snapshot snapshot, UUID id) {
        StoredActivity stored = snapshot.sql(READABLE + " and a.id = :id")
                .param("id", id.toString())
                .query(StoredActivity::of)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no activity " + id));
        return new ActivityAnswer(snapshot.freshness(), stored.line(texts.open(stored.texts())));
    }

    Page<ActivityLine> list(Snapshot snapshot, Filter filter, Paging paging) {
        UUID request = filter.request();
        List<StoredActivity> stored = snapshot.sql(LIST)
                .param("instrument", filter.instrument(), Types.VARCHAR)
                .param("country", filter.country(), Types.VARCHAR)
                .param("organisation", filter.organisation(), Types.VARCHAR)
                .param("theme", filter.theme(), Types.VARCHAR)
                .param("request", request == null ? null : request.toString(), Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredActivity::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().flatMap(StoredActivity::texts));
        return Page.of(
                stored.stream().map(one -> one.line(opened)).toList(),
                paging,
                line -> line.activityId().toString());
    }

    /** Null: any. */
    record Filter(
            @Nullable String instrument,
            @Nullable String country,
            @Nullable String theme,
            @Nullable String organisation,
            @Nullable UUID request) {}
}
