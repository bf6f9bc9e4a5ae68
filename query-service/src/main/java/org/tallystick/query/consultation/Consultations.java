package org.tallystick.query.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds consultations and open follow-ups, for who takes part in the instrument and for whom they name. */
@Component
final class Consultations {

    private static final String READABLE = """
            from consultation c
             where c.from_index <= :index and c.to_index > :index
               and (reads_audience(array[c.instrument]) or coalesce(c.named && reader_list('names'), false))
               and (:instrument::text is null or c.instrument = :instrument)""";

    private static final String LIST = "select c.id, c.doc " + READABLE + """

               and c.id > :after
             order by c.id
             limit :fetch""";

    private static final String FOLLOW_UPS = """
            select r.id, (f.task ->> 'number')::integer as number, r.instrument, f.task ->> 'owner' as owner,
                   (f.task ->> 'due')::date as due, r.doc ->> 'language' as language, f.task -> 'text' as text
              from (select c.id, c.instrument, c.doc %readable) r
             cross join jsonb_array_elements(r.doc -> 'followUps') as f (task)
             where f.task ->> 'closedAt' is null
               and (:owner::text is null or f.task ->> 'owner' = :owner)
               and (f.task ->> 'due', r.id, lpad(f.task ->> 'number', 5, '0'))
                   > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2), lpad(split_part(:after, E'\\n', 3), 5, '0'))
             order by f.task ->> 'due', r.id, lpad(f.task ->> 'number', 5, '0')
             limit :fetch""".replace("%readable", READABLE);

    private final Texts texts;

    Consultations(Texts texts) {
        this.texts = texts;
    }

    ConsultationAnswer one(Snapshot snapshot, UUID id) {
        StoredConsultation stored = snapshot.sql("select c.id, c.doc " + READABLE + " and c.id = :id")
                .param("instrument", null, Types.VARCHAR)
                .param("id", id.toString())
                .query(StoredConsultation::of)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no consultation " + id));
        return stored.answer(snapshot.freshness(), texts.open(stored.document().texts()));
    }

    Page<ConsultationLine> list(Snapshot snapshot, @Nullable String instrument, Paging paging) {
        List<StoredConsultation> stored = snapshot.sql(LIST)
                .param("instrument", instrument, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(StoredConsultation::of)
                .list();
        OpenedTexts opened =
                texts.open(stored.stream().map(one -> one.document().title()));
        return Page.of(
                stored.stream().map(one -> one.line(opened)).toList(),
                paging,
                line -> line.consultationId().toString());
    }

    Page<FollowUpLine> followUps(
            Snapshot snapshot, @Nullable String instrument, @Nullable String owner, Paging paging) {
        List<Open> stored = snapshot.sql(FOLLOW_UPS)
                .param("instrument", instrument, Types.VARCHAR)
                .param("owner", owner, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(Open::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().map(Open::text));
        return Page.of(stored.stream().map(one -> one.line(opened)).toList(), paging, FollowUpLine::key);
    }

    private record Open(
            UUID id,
            int number,
            String instrument,
            String owner,
            LocalDate due,
            String language,
            @Nullable Ciphertext text) {

        static Open of(ResultSet row, int rowNumber) throws SQLException {
            return new Open(
                    UUID.fromString(row.getString("id")),
                    row.getInt("number"),
                    row.getString("instrument"),
                    row.getString("owner"),
                    row.getObject("due", LocalDate.class),
                    row.getString("language"),
                    Ciphertext.fromJson(row.getString("text")));
        }

        FollowUpLine line(OpenedTexts texts) {
            return new FollowUpLine(id, number, instrument, owner, due, language, texts.read(text), texts.erased(text));
        }
    }
}
