package org.tallystick.bench.limit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.tallystick.bench.content.Encoded;
import org.tallystick.bench.measure.Contender;
import org.tallystick.bench.measure.Workload;

/**
 * One row with the bytes of one call, one commit, on a connection that no other caller uses. The fastest that a database does for
 * callers who each want their own commit; only who commits for several callers at once can pass it.
 */
public final class SingleRowInserts implements Contender {

    private static final int CONNECTIONS = 32;
    private static final String INSERT = "INSERT INTO single_row (events, bytes) VALUES (?, ?)";

    private final HikariDataSource pool;

    public SingleRowInserts(String url) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        createTable();
    }

    private void createTable() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            // EXTERNAL: ciphertext does not compress, so trying would only slow the limit down.
            statement.execute("""
                    CREATE TABLE single_row (
                        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                        events int NOT NULL,
                        bytes bytea STORAGE EXTERNAL NOT NULL)
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public int callers(int asked) {
        return CONNECTIONS;
    }

    @Override
    public List<Runnable> prepare(Workload workload, int callers) {
        byte[] call = Encoded.call(workload);
        return IntStream.range(0, callers)
                .<Runnable>mapToObj(_ -> () -> insert(call, workload.eventsPerCall()))
                .toList();
    }

    private void insert(byte[] call, int events) {
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, events);
            statement.setBytes(2, call);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long recordedEvents() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(sum(events), 0) FROM single_row")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
