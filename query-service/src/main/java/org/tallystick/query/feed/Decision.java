package org.tallystick.query.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What an operator decided about an entry at which a projection stood.
 *
 * @param why it stood there
 * @param reason of the operator
 * @param by a pseudonym
 */
record Decision(
        Kind kind, long index, UUID eventId, String eventType, String why, String reason, UUID by, Instant time) {

    enum Kind {
        RESUMED,
        SKIPPED
    }

    static Decision of(ResultSet row, int rowNumber) throws SQLException {
        return new Decision(
                Kind.valueOf(row.getString("kind")),
                row.getLong("entry_index"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("why"),
                row.getString("reason"),
                row.getObject("operator", UUID.class),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
