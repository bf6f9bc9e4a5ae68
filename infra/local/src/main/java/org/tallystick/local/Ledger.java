package org.tallystick.local;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.tallystick.servers.Database;
import org.tallystick.servers.process.CannotStart;

/** Looks whether anything has been recorded yet. */
record Ledger(Settings settings) {

    boolean isEmpty() {
        var url = "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/ledger";
        try (var connection = DriverManager.getConnection(url, "ledger_owner", Database.PASSWORD);
                var statement = connection.createStatement()) {
            return !answersTrue(statement, "SELECT to_regclass('ledger_batch') IS NOT NULL")
                    || !answersTrue(statement, "SELECT EXISTS (SELECT FROM ledger_batch)");
        } catch (SQLException e) {
            throw new CannotStart(
                    "The ledger can not be examined: " + e.getMessage(),
                    "See " + settings.runFolder().resolve("postgres.log") + ".",
                    e);
        }
    }

    private static boolean answersTrue(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
