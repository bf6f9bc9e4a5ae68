package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The determination that a position is.
 *
 * @param considered what was weighed; to others than the own state, of the reports that they may read in the cell
 * @param outdated whether one of those shown has been superseded or withdrawn since; the cell says it as {@code needsReview}
 */
record Determined(
        UUID determinationId,
        int version,
        List<Weighed> considered,
        @JsonIgnore boolean outdated) {

    /** @param version of the report */
    record Weighed(UUID reportId, int version) {}

    static Determined read(ResultSet row) throws SQLException {
        String[] considered = (String[]) row.getArray("considered").getArray();
        return new Determined(
                row.getObject("determination", UUID.class),
                row.getInt("determined_version"),
                Stream.of(considered).map(one -> Json.read(one, Weighed.class)).toList(),
                row.getBoolean("needs_review"));
    }
}
