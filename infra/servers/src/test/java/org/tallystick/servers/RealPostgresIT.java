package org.tallystick.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealPostgresIT {

    private static final String NOT_ALLOWED = "42501";

    @ParameterizedTest
    @CsvSource({"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void durabilityIsOn(String setting) throws SQLException {
        var database = RealPostgres.shared().freshDatabase("ledger");

        try (var connection = database.connectAs("ledger_append")) {
            assertThat(answer(connection, "SHOW " + setting)).isEqualTo("on");
        }
    }

    @Test
    void isVersion18InUtf8AndSortsByCodePoint() throws SQLException {
        var database = RealPostgres.shared().freshDatabase("readmodel");

        try (var connection = database.connectAs("readmodel_query")) {
            assertThat(answer(connection, "SHOW server_version")).startsWith("18.");
            assertThat(answer(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(answer(connection, "SELECT 'Z' < 'a' AND 'я' < 'ё'")).isEqualTo("t");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, keys_owner",
        "ledger, keys_write",
        "ledger, keys_read",
        "ledger, readmodel_feed",
        "ledger, readmodel_query",
        "keys, ledger_owner",
        "keys, ledger_append",
        "keys, ledger_read",
        "keys, readmodel_owner",
        "keys, readmodel_feed",
        "keys, readmodel_query",
        "readmodel, ledger_append",
        "readmodel, keys_read",
        "readmodel, keys_write",
        "heads, ledger_append",
        "heads, ledger_owner",
        "heads, witness_keep",
        "ledger, heads_sign",
        "ledger, heads_owner",
        "witness, heads_sign",
        "witness, readmodel_owner",
        "witness, readmodel_feed",
        "readmodel, witness_keep"
    })
    void rolesOfOneDatabaseCanNotConnectToAnother(String kind, String stranger) {
        var database = RealPostgres.shared().freshDatabase(kind);

        assertThatThrownBy(() -> database.connectAs(stranger).close())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, ledger_append",
        "ledger, ledger_read",
        "keys, keys_write",
        "keys, keys_read",
        "readmodel, readmodel_feed",
        "heads, heads_sign",
        "witness, witness_keep"
    })
    void runtimeRolesCanNotCreateTables(String kind, String role) throws SQLException {
        var database = RealPostgres.shared().freshDatabase(kind);

        try (var connection = database.connectAs(role)) {
            assertThatThrownBy(() -> run(connection, "CREATE TABLE mine (id int)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
            assertThatThrownBy(() -> run(connection, "CREATE TEMP TABLE mine (id int)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, ledger_owner",
        "keys, keys_owner",
        "readmodel, readmodel_owner",
        "heads, heads_owner",
        "witness, witness_owner"
    })
    void theOwnerCreatesTables(String kind, String owner) throws SQLException {
        try (var connection = RealPostgres.shared().freshDatabase(kind).connectAs(owner)) {
            run(connection, "CREATE TABLE mine (id int)");
        }
    }

    @Test
    void databasesOfTestsAreApart() throws SQLException {
        var one = RealPostgres.shared().freshDatabase("keys");
        var other = RealPostgres.shared().freshDatabase("keys");

        try (var connection = one.connectAs("keys_owner")) {
            run(connection, "CREATE TABLE mine (id int)");
        }
        try (var connection = other.connectAs("keys_owner")) {
            assertThat(answer(connection, "SELECT count(*) FROM pg_tables WHERE tablename = 'mine'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void confirmedRowsSurviveAKillAndASecondStart() throws SQLException {
        try (var postgres = RealPostgres.start()) {
            var database = postgres.freshDatabase("ledger");
            try (var connection = database.connectAs("ledger_owner")) {
                run(connection, "CREATE TABLE receipt (id int)");
                run(connection, "INSERT INTO receipt VALUES (42)");

                postgres.kill();
            }
            postgres.startAgain();

            try (var connection = database.connectAs("ledger_owner")) {
                assertThat(answer(connection, "SELECT id FROM receipt")).isEqualTo("42");
            }
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
