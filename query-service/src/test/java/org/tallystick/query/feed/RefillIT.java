package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** What a read model of an earlier version becomes. */
class RefillIT {

    private final Database database = RealPostgres.shared().freshDatabase("readmodel");

    @Test
    void projectionsThatMakeMoreOfOldEntriesBeginAgainAndOthersGoOn() throws SQLException {
        migrate("162");
        run("insert into feed.projection_position (name, version, next_index, kafka_offset)"
                + " values ('dossier', 1, 5, 7), ('activity', 1, 5, 7)");
        run("insert into dossier_v1.departure values ('P', 'KZ', '2022-03-04', '2026-07-01', 3)");

        try (ReadModel model = ReadModel.of(database)) {
            assertThat(model.url()).isEqualTo(database.url());
        }

        assertThat(number("select next_index from feed.projection_position where name = 'dossier'"))
                .isZero();
        assertThat(number("select count(kafka_offset) from feed.projection_position where name = 'dossier'"))
                .isZero();
        assertThat(number("select next_index from feed.projection_position where name = 'activity'"))
                .isEqualTo(5);
        assertThat(number("select count(*) from dossier_v1.departure")).isZero();
    }

    @Test
    void whatAgenciesSignedIsReadAgainWithItsSignature() throws SQLException {
        migrate("185");
        run("insert into report_v1.signature values"
                + " (gen_random_uuid(), 1, 'i', 'k', 'EdDSA', now(), 1, 1, 'r', 's', 4)");

        try (ReadModel model = ReadModel.of(database)) {
            assertThat(model.texts("select report_id::text from report_v1.signature"))
                    .isEmpty();
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.url(), "readmodel_owner", Database.PASSWORD)
                .locations("classpath:db/readmodel")
                .target(version)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), "readmodel_owner", Database.PASSWORD);
    }
}
