package org.tallystick.query.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;

/**
 * Something on its way through the chain, in which something waits for the caller.
 *
 * @param recommendation that a response is to, null of all else
 * @param drafts whether the caller is the coordinator or of the agency that answers for it
 * @param clears whether the caller clears at the step that has it
 * @param coordinates whether the caller is the state's coordinator, who sees to all of it
 */
record StoredPassage(
        PassageDocument document,
        @Nullable RecommendationDocument recommendation,
        boolean drafts,
        boolean clears,
        boolean coordinates) {

    static StoredPassage of(ResultSet row, int rowNumber) throws SQLException {
        String recommendation = row.getString("recommendation");
        return new StoredPassage(
                Documents.read(row.getString("doc"), PassageDocument.class),
                recommendation == null ? null : Documents.read(recommendation, RecommendationDocument.class),
                row.getBoolean("drafts"),
                row.getBoolean("clears"),
                row.getBoolean("coordinates"));
    }

    /** @param end of a day, by instrument */
    Stream<StoredItem> items(BiFunction<String, LocalDate, Instant> end) {
        WaitingKind kind = document.at() == null ? document.next() : WaitingKind.CLEAR;
        boolean mine = coordinates || (kind == WaitingKind.CLEAR && clears) || (kind == WaitingKind.REVISE && drafts);
        return kind == null || !mine
                ? Stream.empty()
                : Stream.of(new StoredItem(item(kind, end), document.reason(), List.of()));
    }

    private WaitingItem item(WaitingKind kind, BiFunction<String, LocalDate, Instant> end) {
        PassageDocument.Subject subject = document.subject();
        String instrument =
                recommendation == null ? Objects.requireNonNull(subject.instrument()) : recommendation.instrument();
        LocalDate due = recommendation == null ? subject.due() : recommendation.due();
        return new WaitingItem(
                kind,
                null,
                instrument,
                subject.cycle(),
                document.state(),
                document.agency(),
                document.at() == null ? null : document.at().step(),
                subject.commitment(),
                null,
                document.since(),
                due == null ? null : end.apply(instrument, due),
                null,
                List.of(),
                false,
                null,
                subject.thing(),
                null,
                null);
    }
}
