package org.tallystick.query.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One subscription, as its owner is shown it.
 *
 * @param position the last ledger index that the receiver has confirmed to be told of
 * @param failures in a row
 * @param nextAttempt null while suspended
 */
record Webhook(
        UUID id,
        String url,
        State state,
        Instant createdAt,
        long position,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String lastFailure,
        @Nullable Instant suspendedAt,
        @Nullable Instant nextAttempt) {

    enum State {
        ACTIVE,
        /** The last attempt failed; others follow. */
        FAILING,
        /** It failed for too long, or answered 410: nothing is sent before its owner resumes it, from the position where it stands. */
        SUSPENDED
    }

    static Webhook of(ResultSet row, int rowNumber) throws SQLException {
        Instant suspended = instant(row, "suspended_at");
        int failures = row.getInt("failures");
        State failing = failures > 0 ? State.FAILING : State.ACTIVE;
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("url"),
                suspended == null ? failing : State.SUSPENDED,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                failures,
                instant(row, "failing_since"),
                row.getString("last_failure"),
                suspended,
                suspended == null ? instant(row, "next_at") : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
