package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendOnlyIT {

    private static final String NOT_ALLOWED = "42501";
    private static final Instance.Databases DATABASES = Instance.Databases.fresh();

    @BeforeAll
    static void recordSomething() {
        try (Instance instance = new Instance(DATABASES)) {
            instance.write("a", Notes.Write.entries(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE ledger_entry SET event = ''",
        "UPDATE ledger_entry SET event = '' WHERE idx = -1",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry",
        "UPDATE ledger_batch SET frontier = ''",
        "DELETE FROM ledger_batch",
        "TRUNCATE ledger_batch",
        "UPDATE ledger_clock SET mode = 'ENDED'",
        "DELETE FROM ledger_clock",
        "TRUNCATE ledger_clock"
    })
    void neitherTheServiceNorTheOwnerChangesWhatIsRecorded(String change) {
        for (String role : new String[] {"ledger_append", "ledger_owner"}) {
            assertThatThrownBy(() -> run(role, change))
                    .as("%s as %s", change, role)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DROP TRIGGER append_only ON ledger_entry",
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
        "DROP TABLE ledger_entry"
    })
    void theServiceCanNotTakeTheGuardAway(String change) {
        assertThatThrownBy(() -> run("ledger_append", change)).isInstanceOf(SQLException.class);
    }

    @Test
    void withoutTheGuardTheChangeWouldHaveWorked() throws SQLException {
        try (Connection owner = DATABASES.ledger().connectAs("ledger_owner")) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("ALTER TABLE ledger_entry DISABLE TRIGGER append_only");
            assertThat(owner.createStatement().executeUpdate("UPDATE ledger_entry SET event = ''"))
                    .isEqualTo(2);
            owner.rollback();
        }
    }

    @AfterAll
    static void everythingIsStillThere() throws SQLException {
        assertThat(LedgerRows.batchesAreTrue(DATABASES.ledger(), LedgerRows.entries(DATABASES.ledger())))
                .isTrue();
    }

    private static void run(String role, String sql) throws SQLException {
        try (Connection connection = DATABASES.ledger().connectAs(role)) {
            connection.createStatement().execute(sql);
        }
    }
}
