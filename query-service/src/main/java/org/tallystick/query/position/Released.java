package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Which version of an entry was released, as which version of its report.
 *
 * @param reach who may read it
 */
record Released(UUID report, String commitment, int version, int entryVersion, String reach, Instant at) {

    static final Table<Released> TABLE = new Table<>(
            "released",
            List.of(
                    new Column<>("report_id", "uuid", Released::report),
                    new Column<>("commitment", "text", Released::commitment),
                    new Column<>("version", "integer", Released::version)),
            List.of(
                    new Column<>("entry_version", "integer", Released::entryVersion),
                    new Column<>("reach", "text", Released::reach),
                    new Column<>("released_at", "timestamptz", Released::at)));

    static List<String> key(ReportRow report, String commitment, int version) {
        return List.of(report.id().toString(), commitment, Integer.toString(version));
    }

    static Released read(ResultSet row) throws SQLException {
        return new Released(
                row.getObject("report_id", UUID.class),
                row.getString("commitment"),
                row.getInt("version"),
                row.getInt("entry_version"),
                row.getString("reach"),
                row.getObject("released_at", OffsetDateTime.class).toInstant());
    }

    Released reaching(String others) {
        return new Released(report, commitment, version, entryVersion, others, at);
    }
}
