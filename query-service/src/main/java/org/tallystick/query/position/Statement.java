package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/**
 * What the state itself says in a cell: the determination that was last released about it.
 *
 * @param status null once it is revoked
 * @param reach who may read it, or might before it was revoked
 * @param since when the state first released a determination about the cell
 */
record Statement(UUID determination, int version, @Nullable EntryStatus status, String reach, Instant since) {

    /** @return null where the state never said anything */
    static @Nullable Statement read(ResultSet row) throws SQLException {
        UUID determination = row.getObject("determination", UUID.class);
        String status = row.getString("determined");
        return determination == null
                ? null
                : new Statement(
                        determination,
                        row.getInt("determined_version"),
                        status == null ? null : EntryStatus.valueOf(status),
                        row.getString("determined_reach"),
                        row.getObject("determined_since", OffsetDateTime.class).toInstant());
    }

    Statement after(@Nullable Statement earlier) {
        return earlier == null ? this : new Statement(determination, version, status, reach, earlier.since);
    }

    Statement revoked() {
        return new Statement(determination, version, null, reach, since);
    }
}
