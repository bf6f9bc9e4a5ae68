package org.tallystick.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.replay.RecordedReads.Question;

/**
 * One reading of a state's events by an auditor.
 *
 * @param auditor a pseudonym
 * @param auditorState of the auditor's token; null for an auditor of instruments
 * @param instruments of the auditor's token
 * @param thing that was asked for, null for any
 * @param type that was asked for, null for any
 * @param state whose events were read, {@code _} for those of no single state
 * @param events how many of that state's
 * @param firstIndex of the first of them
 * @param lastIndex of the last of them
 */
record ReadLine(
        long number,
        Instant time,
        UUID auditor,
        @Nullable String auditorState,
        List<String> instruments,
        Question question,
        @Nullable String thing,
        @Nullable String type,
        String state,
        long events,
        long firstIndex,
        long lastIndex) {

    static ReadLine of(ResultSet row, int rowNumber) throws SQLException {
        return new ReadLine(
                row.getLong("number"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getObject("auditor", UUID.class),
                row.getString("auditor_state"),
                List.of((String[]) row.getArray("instruments").getArray()),
                Question.valueOf(row.getString("question")),
                row.getString("thing"),
                row.getString("type"),
                row.getString("state"),
                row.getLong("events"),
                row.getLong("first_index"),
                row.getLong("last_index"));
    }
}
