package org.tallystick.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many entries each state has; needed only when another instance has appended, or for a state not seen before. */
final class StateCountsQuery {

    private static final String SQL = """
            SELECT s.name, COALESCE((SELECT e.state_seq FROM ledger_entry e
                WHERE e.state = s.name ORDER BY e.state_seq DESC LIMIT 1), -1) + 1 FROM unnest(?::text[]) AS s(name)
            """;

    private StateCountsQuery() {}

    static Map<String, Long> run(Connection connection, List<String> states) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("text", states.toArray()));
            Map<String, Long> counts = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
            return counts;
        }
    }
}
