package org.tallystick.query.replay;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.StoredEvent;

/**
 * An entry as it is stored, with what the caller may know of it.
 *
 * @param stored without salt and event where the caller may not read them
 * @param stateSeq null unless it is of the caller's own state
 * @param readable whether the caller may read the event
 * @param opens whether its texts too
 * @param gone whether its texts were expunged or erased
 * @param about the state that it is of or about, {@code _} for none
 */
record StoredLine(
        long index,
        StoredEvent stored,
        String stream,
        long streamSeq,
        @Nullable Long stateSeq,
        boolean readable,
        boolean opens,
        boolean gone,
        String about) {

    private static final byte[] NONE = {};

    static StoredLine of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredLine(
                row.getLong("from_index"),
                StoredEvent.of(
                        row.getString("type"),
                        row.getString("sealed").getBytes(StandardCharsets.US_ASCII),
                        bytes(row, "salt"),
                        bytes(row, "event")),
                row.getString("stream"),
                row.getLong("stream_seq"),
                row.getObject("state_seq", Long.class),
                row.getBoolean("readable"),
                row.getBoolean("opens"),
                row.getBoolean("gone"),
                row.getString("about"));
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getBytes(column), NONE);
    }

    byte[] event() {
        return Base64.getDecoder().decode(stored.event());
    }

    /** Nothing of what the caller may not read, not even how much it is. */
    int size() {
        return stored.event().length();
    }
}
