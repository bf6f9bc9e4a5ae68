package org.tallystick.acceptance.check;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how far the active projections are, and the rows of the positions. */
final class ReadModelReader {

    private final Connection connection;

    /** @param connection in a transaction (no autocommit, REPEATABLE READ), so that rows and positions belong together */
    ReadModelReader(Connection connection) {
        this.connection = connection;
    }

    ReadModel read() throws SQLException {
        long slowest = Long.MAX_VALUE;
        long fastest = 0;
        long positions = ReadModel.NONE;
        Map<String, Tally> reports = Map.of();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, version, next_index from feed.active_version"
                        + " join feed.projection_position using (name, version)")) {
            while (rows.next()) {
                slowest = Math.min(slowest, rows.getLong(3));
                fastest = Math.max(fastest, rows.getLong(3));
                if ("position".equals(rows.getString(1))) {
                    positions = rows.getLong(3);
                    reports = reports("position_v" + rows.getInt(2));
                }
            }
        }
        return new ReadModel(Math.min(slowest, fastest), fastest, positions, reports);
    }

    private Map<String, Tally> reports(String schema) throws SQLException {
        Map<String, Tally> reports = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                select r.report_id::text, max(r.version),
                       array(select min(e.from_index) from %1$s.recorded e
                              where e.report_id = r.report_id group by e.commitment, e.entry_version order by 1),
                       array(select min(e.from_index) from %1$s.released e
                              where e.report_id = r.report_id group by e.commitment, e.version order by 1)
                  from %1$s.report r group by r.report_id""".replace("%1$s", schema))) {
            while (rows.next()) {
                reports.put(
                        rows.getString(1),
                        new Tally(indexes(rows.getArray(3)), indexes(rows.getArray(4)), rows.getLong(2)));
            }
        }
        return reports;
    }

    private static List<Long> indexes(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
