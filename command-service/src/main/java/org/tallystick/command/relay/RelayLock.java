package org.tallystick.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One relay at a time, by a session advisory lock: it goes when the session goes. It saves work; that two relays never both write is
 * enforced by the broker, which fences the earlier holder of the transactional id.
 *
 * <p>The holder asks something several times a second. A session that is silent for ten seconds belongs to a process that stands still
 * or can not be reached: PostgreSQL ends it, and who stands by takes over.
 */
final class RelayLock implements AutoCloseable {

    /** Any number that no other advisory lock of the ledger database uses. */
    private static final long KEY = 0x7A11_57AC_0000_0006L;

    /** One statement: whoever holds the lock has the limits too. The last one is for a reader that takes nothing any more. */
    private static final String ACQUIRE = """
            select case when pg_try_advisory_lock(?)
                   then set_config('idle_session_timeout', '10s', false)
                     || set_config('idle_in_transaction_session_timeout', '10s', false)
                     || set_config('tcp_user_timeout', '10s', false) end""";

    private final Connection session;

    private RelayLock(Connection session) {
        this.session = session;
    }

    /**
     * Does not wait inside PostgreSQL: a waiting statement would hold a snapshot for as long as the other relay lives.
     *
     * @return null when another session holds it
     */
    static @Nullable RelayLock tryAcquire(Connection session) throws SQLException {
        try (PreparedStatement acquire = session.prepareStatement(ACQUIRE)) {
            acquire.setLong(1, KEY);
            try (ResultSet row = acquire.executeQuery()) {
                return row.next() && row.getString(1) != null ? new RelayLock(session) : null;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
            statement.execute("reset idle_session_timeout");
            statement.execute("reset idle_in_transaction_session_timeout");
            statement.execute("reset tcp_user_timeout");
        }
    }
}
