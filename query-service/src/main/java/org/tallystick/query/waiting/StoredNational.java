package org.tallystick.query.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;

/**
 * A national submission in which something waits for the caller.
 *
 * @param clears whether the caller clears at the step that has it
 * @param coordinates whether the caller is the state's coordinator, who sees to all of it
 */
record StoredNational(UUID id, NationalDocument document, boolean clears, boolean coordinates) {

    static StoredNational of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredNational(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("doc"), NationalDocument.class),
                row.getBoolean("clears"),
                row.getBoolean("coordinates"));
    }

    Stream<StoredItem> items(CycleDocument cycle) {
        WaitingKind kind = document.at() != null ? WaitingKind.CLEAR_SUBMISSION : document.waits();
        boolean mine = coordinates || (clears && document.at() != null);
        return kind == null || !mine
                ? Stream.empty()
                : Stream.of(new StoredItem(item(kind, cycle.stateEnd(document.state())), document.reason(), List.of()));
    }

    private WaitingItem item(WaitingKind kind, @Nullable Instant until) {
        return new WaitingItem(
                kind,
                null,
                document.instrument(),
                document.cycle(),
                document.state(),
                null,
                document.at() == null ? null : document.at().step(),
                null,
                null,
                document.since(),
                until,
                null,
                List.of(),
                false,
                id,
                "national/" + id,
                null,
                null);
    }
}
