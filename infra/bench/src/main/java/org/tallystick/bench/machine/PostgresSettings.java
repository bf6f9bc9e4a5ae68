package org.tallystick.bench.machine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.tallystick.servers.postgres.Durability;

/** What decides the cost of a commit, and whatever else was changed from PostgreSQL's defaults. */
public final class PostgresSettings {

    private static final String QUERY = """
            SELECT name || ' = ' || current_setting(name)
            FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'wal_level',
                           'wal_compression', 'wal_buffers', 'max_wal_size', 'checkpoint_timeout', 'commit_delay',
                           'commit_siblings', 'max_connections', 'shared_buffers', 'data_checksums', 'autovacuum',
                           'server_version', 'io_method', 'jit')
               OR source IN ('configuration file', 'command line')
                  AND category NOT LIKE '%Locale%' AND category NOT LIKE 'File Locations%'
                  AND name NOT IN ('port', 'listen_addresses', 'unix_socket_directories')
            ORDER BY name
            """;

    private PostgresSettings() {}

    /** @throws org.tallystick.servers.process.CannotStart when a commit could be lost in a power cut: speed bought so is none */
    public static String requireDurable(String url) {
        try (var connection = DriverManager.getConnection(url)) {
            Durability.require(connection);
            return "PostgreSQL: " + list(connection) + "\n";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String list(Connection connection) throws SQLException {
        var settings = new StringJoiner(", ");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                settings.add(rows.getString(1));
            }
        }
        return settings.toString();
    }
}
