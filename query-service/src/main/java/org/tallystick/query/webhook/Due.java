package org.tallystick.query.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Secrets;

/**
 * What an attempt needs to know.
 *
 * @param upTo what is told; stays the same until it is confirmed
 * @param wrapped the secrets in force
 */
record Due(
        UUID id,
        URI url,
        long position,
        long upTo,
        @Nullable Instant at,
        int failures,
        List<byte[]> wrapped) {

    static Due of(ResultSet row, int rowNumber) throws SQLException {
        List<byte[]> wrapped = new ArrayList<>(List.of(row.getBytes("secret")));
        if (row.getBoolean("both")) {
            wrapped.add(row.getBytes("secret_before"));
        }
        OffsetDateTime at = row.getObject("telling_at", OffsetDateTime.class);
        return new Due(
                row.getObject("id", UUID.class),
                URI.create(row.getString("url")),
                row.getLong("position"),
                row.getLong("telling"),
                at == null ? null : at.toInstant(),
                row.getInt("failures"),
                wrapped);
    }

    List<byte[]> secrets(Secrets secrets) {
        return wrapped.stream().map(secrets::unwrap).toList();
    }
}
