package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;

/**
 * What a state itself says stands in its cell, with the reason.
 *
 * @param language BCP 47, of the reason
 * @param erased true where the reason was destroyed; it then reads null
 */
record DeterminedEntry(
        String state,
        UUID determinationId,
        int version,
        EntryStatus status,
        Visibility visibility,
        String language,
        @Nullable String reason,
        boolean erased,
        Instant releasedAt) {

    /** With the reason still closed. */
    record Stored(
            String state,
            UUID determination,
            int version,
            EntryStatus status,
            Visibility visibility,
            String language,
            Ciphertext reason,
            Instant releasedAt) {

        static List<Stored> in(ChosenCycle cycle, String path) {
            return cycle.ask(Sql.DETERMINATIONS, Map.of("path", path))
                    .query((row, _) -> read(row))
                    .list();
        }

        private static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString("state"),
                    UUID.fromString(row.getString("determination")),
                    row.getInt("version"),
                    EntryStatus.valueOf(row.getString("status")),
                    Visibility.valueOf(row.getString("visibility")),
                    row.getString("language"),
                    Objects.requireNonNull(Ciphertext.fromJson(row.getString("reason")), "a determination says why"),
                    row.getObject("released_at", OffsetDateTime.class).toInstant());
        }

        DeterminedEntry opened(OpenedTexts texts) {
            return new DeterminedEntry(
                    state,
                    determination,
                    version,
                    status,
                    visibility,
                    language,
                    texts.read(reason),
                    texts.erased(reason),
                    releasedAt);
        }
    }
}
