package org.tallystick.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@code databases.sql}. */
public final class Databases {

    public static final List<String> KINDS = List.of("ledger", "keys", "readmodel", "heads", "witness");

    // duplicate_object, duplicate_database: made by an earlier run, perhaps one that was interrupted half-way.
    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");

    private Databases() {}

    /** Creates what is missing of roles and databases; may be repeated. */
    public static void create(String superuserUrl) throws SQLException {
        try (var connection = DriverManager.getConnection(superuserUrl)) {
            for (var statement : statements()) {
                runOnce(connection, statement);
            }
        }
    }

    /**
     * Creates one more database of a kind under another name, with the same owner and rights.
     *
     * @param template whose content it begins with; nobody may be connected to it
     */
    public static void createAnother(String superuserUrl, String kind, String name, String template)
            throws SQLException {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no such kind of database: " + kind + ", only " + KINDS);
        }
        try (var connection = DriverManager.getConnection(superuserUrl)) {
            for (var statement : statements()) {
                if (statement.contains(" DATABASE " + kind + " ")) {
                    String another = statement.replace(" DATABASE " + kind + " ", " DATABASE " + name + " ");
                    runOnce(connection, another.startsWith("CREATE") ? another + " TEMPLATE " + template : another);
                }
            }
        }
    }

    private static void runOnce(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!ALREADY_THERE.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static List<String> statements() {
        var script = script().lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Stream.of(script.split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String script() {
        try (var stream = Objects.requireNonNull(Databases.class.getResourceAsStream("databases.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
