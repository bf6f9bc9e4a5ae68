package org.tallystick.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database administrator can do to the sessions in the ledger database of a local run. */
final class LedgerSessions implements AutoCloseable {

    private static final String AT_COMMIT =
            "from pg_stat_activity where application_name = 'tallystick appender' and state = 'active' and query ilike 'commit%'";
    /** The relay's lock is the only one that a session holds outside of the appender. */
    private static final String RELAY =
            "from pg_stat_activity join pg_locks l using (pid) where application_name = 'tallystick ledger'"
                    + " and l.locktype = 'advisory' and l.granted";

    private final Connection superuser;

    LedgerSessions(LocalRun run) throws SQLException {
        superuser = run.superuser();
    }

    /** Every commit takes this much longer, as on a slow disk, so that it can be met. */
    void commitsTake(int microseconds) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter system set commit_delay = " + microseconds);
            statement.execute("alter system set commit_siblings = 0");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** @return how many appenders lost their connection in their commit just now */
    int cutAtCommit() throws SQLException {
        return pids("select pid, pg_terminate_backend(pid) " + AT_COMMIT).size();
    }

    /** @return the sessions of the relay that is at work: one, or none between two turns */
    List<Integer> relays() throws SQLException {
        return pids("select pid " + RELAY);
    }

    /** @return the sessions that were ended */
    List<Integer> cutRelay() throws SQLException {
        return pids("select pid, pg_terminate_backend(pid) " + RELAY);
    }

    private List<Integer> pids(String sql) throws SQLException {
        List<Integer> pids = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pids.add(rows.getInt(1));
            }
        }
        return pids;
    }

    @Override
    public void close() throws SQLException {
        try (superuser;
                Statement statement = superuser.createStatement()) {
            statement.execute("alter system reset commit_delay");
            statement.execute("alter system reset commit_siblings");
            statement.execute("select pg_reload_conf()");
        }
    }
}
