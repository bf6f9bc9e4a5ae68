package org.tallystick.servers.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.servers.process.CannotStart;

/** Refuses a PostgreSQL that would confirm a commit before it is safe on disk: a receipt must survive a power cut. */
public final class Durability {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");
    // A setting can also be changed for one database or role alone, which SHOW does not tell to others.
    private static final String EXCEPTIONS = """
            SELECT setting FROM pg_db_role_setting, unnest(setconfig) AS setting
            WHERE setting ~* '^(fsync|synchronous_commit|full_page_writes)=(off|false|no|0)$'
            """;

    private Durability() {}

    public static void require(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    if (row.next() && row.getString(1).equals("off")) {
                        throw refusal(setting + " = off");
                    }
                }
            }
            try (var row = statement.executeQuery(EXCEPTIONS)) {
                if (row.next()) {
                    throw refusal(row.getString(1) + " (set for one role or database)");
                }
            }
        }
    }

    private static CannotStart refusal(String setting) {
        return new CannotStart(
                "PostgreSQL runs with " + setting + ": a confirmed report could be lost in a power cut.",
                "Remove that setting (postgresql.conf, ALTER SYSTEM, ALTER ROLE or ALTER DATABASE) and start again.");
    }
}
