package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

class StoresIT {

    private static final String LOCK = "select pg_advisory_xact_lock(1)";

    private final Database database = RealPostgres.shared().freshDatabase("readmodel");

    /** As a process does that was paused while it wrote: the others go on, and what it had written is gone. */
    @Test
    void whoStandsStillInATransactionOfTheFeedLosesIt() throws SQLException {
        try (HikariDataSource feed = new Stores().feedStore(settings());
                Connection still = feed.getConnection();
                Connection other = feed.getConnection()) {
            still.setAutoCommit(false);
            other.setAutoCommit(false);
            execute(still, LOCK);

            execute(other, LOCK);

            other.commit();
            assertThatThrownBy(() -> execute(still, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            lost -> assertThat(lost.getSQLState()).isIn("25P03", "08006", "08003"));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty("tallystick.readmodel.url", database.url())
                .withProperty("tallystick.readmodel.username", "readmodel_feed")
                .withProperty("tallystick.readmodel.password", Database.PASSWORD);
    }
}
