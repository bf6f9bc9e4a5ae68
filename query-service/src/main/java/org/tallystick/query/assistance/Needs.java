package org.tallystick.query.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds what is needed: by open requests, and by what reports say. */
@Component
final class Needs {

    private static final String FIND = "with " + ReleasedEntries.READABLE
            + """
            , asked as (
                select n.instrument collate "C" as instrument, n.commitment collate "C" as commitment, count(*) as requests,
                       count(*) filter (where n.offers = 0) as unanswered,
                       sum(n.offers) as offers, sum(n.accepted) as accepted, sum(n.delivered) as delivered
                  from (select r.instrument, c as commitment, count(o.id) as offers,
                               count(o.id) filter (where o.id = any (texts(r.doc #> '{progress,accepted}'))) as accepted,
                               count(o.id) filter (where o.doc ->> 'deliveredOn' is not null) as delivered
                          from request r
                         cross join unnest(r.commitments) as c
                          left join offer o on o.request = r.id and o.from_index <= :index and o.to_index > :index and %offer
                         where r.from_index <= :index and r.to_index > :index and not r.closed and %published
                         group by r.id, r.instrument, c, r.doc) n
                 group by n.instrument, n.commitment),
            stated as (
                select x.instrument, x.commitment,
                       jsonb_agg(jsonb_build_object(
                               'report', x.report_id, 'version', x.version, 'cycle', x.cycle, 'state', x.state, 'agency', x.agency,
                               'language', x.language,
                               'needs', (select jsonb_agg(jsonb_build_object('stream', x.details -> 'stream') || t.text order by t.n)
                                           from jsonb_array_elements(x.details #> '{details,assistanceNeeded}')
                                                with ordinality as t (text, n)))
                           order by x.cycle, x.state, x.agency) as entries
                  from readable x
                 group by x.instrument, x.commitment)
            select instrument, commitment, coalesce(a.requests, 0) as requests, coalesce(a.unanswered, 0) as unanswered,
                   coalesce(a.offers, 0) as offers, coalesce(a.accepted, 0) as accepted, coalesce(a.delivered, 0) as delivered,
                   coalesce(s.entries, '[]') as entries
              from asked a
              full join stated s using (instrument, commitment)
             where (:instrument::text is null or instrument = :instrument)
               and (instrument, commitment) > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2))
             order by instrument, commitment
             limit :fetch""".replace("%offer", Requests.OFFER).replace("%published", Requests.PUBLISHED);

    private final Texts texts;

    Needs(Texts texts) {
        this.texts = texts;
    }

    Page<NeedLine> find(Snapshot snapshot, @Nullable String instrument, Paging paging) {
        List<Stored> stored = snapshot.sql(FIND)
                .param("instrument", instrument, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(Stored::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().flatMap(Stored::texts));
        return Page.of(stored.stream().map(one -> one.answer(opened)).toList(), paging, NeedLine::key);
    }

    /** A line with the texts of entries still closed. */
    private record Stored(NeedLine line, List<Entry> entries) {

        static Stored of(ResultSet row, int rowNumber) throws SQLException {
            NeedLine line = new NeedLine(
                    row.getString("instrument"),
                    row.getString("commitment"),
                    row.getLong("requests"),
                    row.getLong("unanswered"),
                    row.getLong("offers"),
                    row.getLong("accepted"),
                    row.getLong("delivered"),
                    List.of());
            return new Stored(line, List.of(Documents.read(row.getString("entries"), Entry[].class)));
        }

        Stream<@Nullable Ciphertext> texts() {
            return entries.stream().flatMap(entry -> entry.needs().stream());
        }

        NeedLine answer(OpenedTexts opened) {
            return new NeedLine(
                    line.instrument(),
                    line.commitment(),
                    line.requests(),
                    line.unanswered(),
                    line.offers(),
                    line.accepted(),
                    line.delivered(),
                    entries.stream().map(entry -> entry.answer(opened)).toList());
        }
    }

    record Entry(
            UUID report,
            int version,
            String cycle,
            String state,
            String agency,
            String language,
            List<Ciphertext> needs) {

        NeedLine.Stated answer(OpenedTexts opened) {
            return new NeedLine.Stated(
                    report,
                    version,
                    cycle,
                    state,
                    agency,
                    language,
                    needs.stream().<@Nullable String>map(opened::read).toList(),
                    needs.stream().anyMatch(opened::erased));
        }
    }
}
