package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** A service that could lose what it has confirmed does not start. */
class DurabilityIT {

    private final Instance.Databases databases = Instance.Databases.fresh();

    @Test
    void aLedgerThatDoesNotWaitForTheDiskIsRefused() throws SQLException {
        commitWithoutWaiting(databases.ledger());
        assertRefused("PostgreSQL of the database ledger has synchronous_commit = off");
    }

    @Test
    void keysThatDoNotWaitForTheDiskAreRefused() throws SQLException {
        commitWithoutWaiting(databases.keys());
        assertRefused("PostgreSQL of the database keys has synchronous_commit = off");
    }

    @Test
    void aHeadStoreThatDoesNotWaitForTheDiskIsRefused() throws SQLException {
        Database heads = RealPostgres.shared().freshDatabase("heads");
        commitWithoutWaiting(heads);
        assertThatThrownBy(() -> DatabasePool.open("heads", heads.url(), "heads_sign", Database.PASSWORD, 1))
                .hasMessageStartingWith("PostgreSQL of the database heads has synchronous_commit = off");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> new Instance(databases))
                .rootCause()
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("Switch it on.");
    }

    private static void commitWithoutWaiting(Database database) throws SQLException {
        try (Connection connection = database.connectAsSuperuser()) {
            String name = connection.getCatalog();
            connection.createStatement().execute("ALTER DATABASE " + name + " SET synchronous_commit = off");
        }
    }
}
