package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Snapshot;

/**
 * What the secretariat asked and the state answered, for the two of them; its texts still encrypted. The secretariat reads what is said
 * about something as long as it may read that, and none of the texts once the report is withdrawn.
 */
record Conversation(List<Stored> queries) {

    private static final String ASKED = """
            select q.from_index, q.report_id, r.instrument, r.cycle, r.state, r.agency, q.query, q.version, q.commitment,
                   q.accepted_at, a.accepted_at as answered_at, a.report_id is null and w.report_id is null as open,
                   case when %internal or w.report_id is null then q.question end as question,
                   case when %internal or w.report_id is null then a.answer end as answer
              from query q
              join report r on r.report_id = q.report_id
            %joined
              left join query_answer a on a.report_id = q.report_id and a.query = q.query and a.from_index <= :index
              left join withdrawal w on w.report_id = q.report_id and w.from_index <= :index
             where q.from_index <= :index
               and (%internal or (reader_is('secretariat') and reads_instrument(r.instrument) and %asked))""".replace("%asked", ReleasedVersions.ASKED);

    private static final String FIND = asked(":internal", "") + " and q.report_id = :report order by q.query";

    static Conversation find(Snapshot snapshot, ReportHead head) {
        return new Conversation(snapshot.sql(FIND)
                .param("report", head.report())
                .param("internal", head.internal())
                .query(Stored::of)
                .list());
    }

    /**
     * @param internal whether the caller takes part in report {@code r}
     * @param joined what that needs
     */
    static String asked(String internal, String joined) {
        return ASKED.replace("%internal", internal).replace("%joined", joined);
    }

    Stream<@Nullable Ciphertext> texts() {
        return queries.stream().flatMap(Stored::texts);
    }

    List<QueryLine> lines(OpenedTexts texts) {
        return queries.stream().map(query -> query.line(texts)).toList();
    }

    record Stored(
            int query,
            int version,
            @Nullable String commitment,
            @Nullable Ciphertext question,
            Instant askedAt,
            @Nullable Ciphertext answer,
            @Nullable Instant answeredAt) {

        static Stored of(ResultSet row, int rowNumber) throws SQLException {
            OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
            return new Stored(
                    row.getInt("query"),
                    row.getInt("version"),
                    row.getString("commitment"),
                    Ciphertext.fromJson(row.getString("question")),
                    row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                    Ciphertext.fromJson(row.getString("answer")),
                    answered == null ? null : answered.toInstant());
        }

        Stream<@Nullable Ciphertext> texts() {
            return Stream.of(question, answer);
        }

        QueryLine line(OpenedTexts texts) {
            return new QueryLine(
                    query,
                    version,
                    commitment,
                    texts.read(question),
                    askedAt,
                    texts.read(answer),
                    answeredAt,
                    texts.erased(question) || texts.erased(answer));
        }
    }
}
