package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds what the secretariat asked about released reports, and what was answered, for the two who talk; of all reports that the caller may know of. */
@Component
final class Queries {

    private static final String FIND =
            """
            select k.*
              from (%asked
                       and (r.state is distinct from reader_state() or reads_instrument(r.instrument))
                       and (:instrument::text is null or r.instrument = :instrument)
                       and (:state::text is null or r.state = :state)) k
             where (:open::boolean is null or :open = k.open) and k.from_index > :after
             order by k.from_index
             limit :fetch""".replace("%asked", Conversation.asked(ReportHead.INTERNAL, ReportHead.SUCCEEDED));

    private final Texts texts;

    Queries(Texts texts) {
        this.texts = texts;
    }

    Page<AskedLine> find(Snapshot snapshot, Filter filter, Paging paging) {
        List<Stored> stored = snapshot.sql(FIND)
                .param("instrument", filter.instrument(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("open", filter.open(), Types.BOOLEAN)
                .param("after", after(paging))
                .param("fetch", paging.fetch())
                .query(Stored::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().flatMap(Stored::texts));
        Page<Stored> page = Page.of(stored, paging, one -> Long.toString(one.index()));
        return new Page<>(page.items().stream().map(one -> one.line(opened)).toList(), page.next());
    }

    private static long after(Paging paging) {
        try {
            return paging.after().isEmpty() ? -1 : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw Problem.CURSOR_MALFORMED.because("not a cursor of queries");
        }
    }

    /** Null: any. */
    record Filter(
            @Nullable String instrument,
            @Nullable String state,
            @Nullable Boolean open) {}

    /** @param index of the entry with which it was asked */
    private record Stored(
            long index,
            UUID report,
            String instrument,
            String cycle,
            String state,
            String agency,
            boolean open,
            Conversation.Stored said) {

        static Stored of(ResultSet row, int rowNumber) throws SQLException {
            return new Stored(
                    row.getLong("from_index"),
                    row.getObject("report_id", UUID.class),
                    row.getString("instrument"),
                    row.getString("cycle"),
                    row.getString("state"),
                    row.getString("agency"),
                    row.getBoolean("open"),
                    Conversation.Stored.of(row, rowNumber));
        }

        Stream<@Nullable Ciphertext> texts() {
            return said.texts();
        }

        AskedLine line(OpenedTexts texts) {
            QueryLine query = said.line(texts);
            return new AskedLine(
                    report,
                    instrument,
                    cycle,
                    state,
                    agency,
                    query.query(),
                    query.version(),
                    query.commitment(),
                    open,
                    query.question(),
                    query.askedAt(),
                    query.answer(),
                    query.answeredAt(),
                    query.erased());
        }
    }
}
