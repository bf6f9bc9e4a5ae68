package org.tallystick.command.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.ledger.Frontier;

/**
 * The appender's own connection and its transactions: lock, read, insert, commit. Used by one thread. Every method but {@link #commit} that
 * throws leaves nothing recorded, once {@link #abandon} was called.
 */
final class AppendSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendSession.class);

    private final DataSource connections;
    private final Map<String, Long> stateCounts = new HashMap<>();
    private long countedSize = -1;
    private @Nullable Connection connection;

    /** @param connections new ones, not from a pool */
    AppendSession(DataSource connections) {
        this.connections = connections;
    }

    /** Begins a transaction; what is read from now on can not change before its end. */
    void lock() throws SQLException {
        try (Statement statement = open().createStatement()) {
            statement.execute(AppendLock.TAKE);
        }
    }

    LedgerState read(List<PendingAppend> batch) throws SQLException {
        LedgerState state = HeadsQuery.run(open(), batch);
        if (state.frontier().size() != countedSize) {
            stateCounts.clear();
            countedSize = state.frontier().size();
        }
        List<String> missing = batch.stream()
                .map(PendingAppend::state)
                .distinct()
                .filter(name -> !stateCounts.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            stateCounts.putAll(StateCountsQuery.run(open(), missing));
        }
        return state.withStates(stateCounts);
    }

    void insert(BatchPlan plan) throws SQLException {
        InsertBatch.run(open(), plan);
    }

    /**
     * Durable when it returns.
     *
     * @throws SQLException the batch may be durable or not: {@link #holds} tells
     */
    void commit(BatchPlan plan) throws SQLException {
        open().commit();
        Frontier frontier = plan.frontierAfter();
        stateCounts.putAll(plan.statesAfter());
        countedSize = frontier.size();
    }

    /**
     * Whether this batch is in the ledger. Takes the append lock first: a lost connection's transaction may still be running, and it holds
     * that lock until it has ended.
     */
    boolean holds(BatchPlan plan) throws SQLException {
        lock();
        try (var statement = open().prepareStatement("SELECT event_id FROM ledger_entry WHERE idx = ?")) {
            statement.setLong(1, plan.firstIndex());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        && row.getObject(1, UUID.class).equals(plan.rows().getFirst().entry.eventId);
            }
        } finally {
            rollback();
        }
    }

    void rollback() throws SQLException {
        open().rollback();
    }

    /** Ends the transaction and the connection, whatever their state; the next call opens a new one. */
    void abandon() {
        countedSize = -1;
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("the lost connection did not close", e);
            }
        }
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connections.getConnection();
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        abandon();
    }
}
