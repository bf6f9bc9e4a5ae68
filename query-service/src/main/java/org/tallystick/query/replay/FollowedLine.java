package org.tallystick.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.replay.FeedItem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the log that means something to whoever follows.
 *
 * @param internal whether it is told with who acted
 * @param notice what it means where the event itself is not told
 */
record FollowedLine(
        StoredLine line,
        Instant time,
        boolean internal,
        @Nullable String subject,
        @Nullable Kind notice,
        List<FeedItem.Entry> entries) {

    private static final String REPORT = "report/";
    private static final List<String> READERS = List.of("named", "visibility", "partners");
    private static final List<String> ACTORS = List.of("person", "actor");

    static FollowedLine of(ResultSet row, int rowNumber) throws SQLException {
        String kind = row.getString("kind");
        return new FollowedLine(
                StoredLine.of(row, rowNumber),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("internal"),
                row.getString("subject"),
                kind == null ? null : Kind.valueOf(kind),
                List.of(Documents.read(
                        Objects.requireNonNullElse(row.getString("entries"), "[]"), FeedItem.Entry[].class)));
    }

    FeedItem told(AuditLine opened) {
        Kind kind = notice == null ? Kind.EVENT : notice;
        return new FeedItem(
                line.index(),
                time,
                kind,
                opened.eventId(),
                opened.type(),
                line.stream(),
                line.about().equals("_") ? null : line.about(),
                kind == Kind.GONE && entries.isEmpty() ? Objects.requireNonNullElse(subject, line.stream()) : null,
                entries,
                payload(opened.event()),
                opened.erased());
    }

    /** Who else may read, and who acted, also under a pseudonym, is the state's own matter. */
    private @Nullable JsonNode payload(@Nullable JsonNode event) {
        JsonNode payload = event == null ? null : event.path("payload");
        if (payload instanceof ObjectNode members && !internal) {
            members.remove(READERS);
            if (line.stream().startsWith(REPORT)) {
                members.remove(ACTORS);
            }
        }
        return payload;
    }
}
