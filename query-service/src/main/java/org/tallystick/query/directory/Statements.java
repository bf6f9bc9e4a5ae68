package org.tallystick.query.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rosters change a few times a year: one statement for each change is soon enough. */
final class Statements {

    private Statements() {}

    static void run(Connection tx, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
