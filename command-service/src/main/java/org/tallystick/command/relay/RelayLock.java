package org.tallystick.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One relay at a time, by a session advisory lock: it goes when the session goes. It saves work; that two relays never both write is
 * enforced by the broker, which fences the earlier holder of the transactional id.
 */
final class RelayLock {

    /** Any number that no other advisory lock of the ledger database uses. */
    private static final long KEY = 0x7A11_57AC_0000_0006L;

    private RelayLock() {}

    /** Does not wait inside PostgreSQL: a waiting statement would hold a snapshot for as long as the other relay lives. */
    static boolean tryAcquire(Connection session) throws SQLException {
        return ask(session, "select pg_try_advisory_lock(?)");
    }

    static void release(Connection session) throws SQLException {
        ask(session, "select pg_advisory_unlock(?)");
    }

    private static boolean ask(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
