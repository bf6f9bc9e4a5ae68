package org.tallystick.query.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
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

/** Finds what reports of a cycle say is needed. */
@Component
final class StatedNeeds {

    /** For {@code with}. */
    static final String STATED = ReleasedEntries.READABLE + """
            , newest as (
                select distinct on (o.instrument) o.instrument, o.cycle
                  from opened_cycle o
                 where o.from_index <= :index and (:instrument::text is null or o.instrument = :instrument)
                   and (:cycle::text is null or o.cycle = :cycle)
                 order by o.instrument, o.from_index desc),
            stated as (
                select x.* from readable x join newest n on n.instrument = x.instrument and n.cycle = x.cycle)""";

    private static final String FIND = "with " + STATED + """

            select x.instrument, x.commitment, x.report_id, x.version, x.cycle, x.state, x.agency, x.language,
                   (select jsonb_agg(jsonb_build_object('stream', x.details -> 'stream') || t.text order by t.n)
                      from jsonb_array_elements(x.details #> '{details,assistanceNeeded}') with ordinality as t (text, n)) as needs
              from stated x
             where (x.instrument, x.commitment, x.state, x.agency)
                   > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2), split_part(:after, E'\\n', 3),
                      split_part(:after, E'\\n', 4))
             order by x.instrument, x.commitment, x.state, x.agency
             limit :fetch""";

    private final Texts texts;

    StatedNeeds(Texts texts) {
        this.texts = texts;
    }

    /** @param cycle null: of each instrument the one that was opened last */
    Page<StatedLine> find(Snapshot snapshot, @Nullable String instrument, @Nullable String cycle, Paging paging) {
        List<Stored> stored = snapshot.sql(FIND)
                .param("instrument", instrument, Types.VARCHAR)
                .param("cycle", cycle, Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(Stored::of)
                .list();
        Page<Stored> page = Page.of(stored, paging, Stored::key);
        OpenedTexts opened = texts.open(page.items().stream().flatMap(one -> one.needs().stream()));
        return new Page<>(page.items().stream().map(one -> one.answer(opened)).toList(), page.next());
    }

    /** A line with its texts still closed. */
    private record Stored(StatedLine line, List<Ciphertext> needs) {

        static Stored of(ResultSet row, int rowNumber) throws SQLException {
            StatedLine line = new StatedLine(
                    row.getString("instrument"),
                    row.getString("commitment"),
                    row.getObject("report_id", UUID.class),
                    row.getInt("version"),
                    row.getString("cycle"),
                    row.getString("state"),
                    row.getString("agency"),
                    row.getString("language"),
                    List.of(),
                    false);
            return new Stored(line, List.of(Documents.read(row.getString("needs"), Ciphertext[].class)));
        }

        /** An agency has one report in a cycle. */
        String key() {
            return String.join("\n", line.instrument(), line.commitment(), line.state(), line.agency());
        }

        StatedLine answer(OpenedTexts opened) {
            return new StatedLine(
                    line.instrument(),
                    line.commitment(),
                    line.reportId(),
                    line.version(),
                    line.cycle(),
                    line.state(),
                    line.agency(),
                    line.language(),
                    needs.stream().<@Nullable String>map(opened::read).toList(),
                    needs.stream().anyMatch(opened::erased));
        }
    }
}
