package org.tallystick.command.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.tallystick.servers.Database;

/** Real connections, the first of which is cut by the server at its first commit. */
final class FaultyConnections extends DelegatingDataSource {

    private final Database database;
    private final At at;
    private final AtomicInteger struck = new AtomicInteger();

    enum At {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    FaultyConnections(DataSource real, Database database, At at) {
        super(real);
        this.database = database;
        this.at = at;
    }

    int struck() {
        return struck.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> "commit".equals(method.getName()) && struck.get() == 0
                        ? cutAtCommit(real)
                        : pass(real, method, arguments));
    }

    private Object cutAtCommit(Connection real) throws SQLException {
        struck.incrementAndGet();
        if (at == At.AFTER_COMMIT) {
            int backend = backend(real);
            real.commit();
            terminate(backend);
        } else {
            terminate(backend(real));
        }
        // The server has cut it: whatever is asked now fails as a lost connection does.
        real.createStatement().execute("SELECT 1");
        return true;
    }

    private static int backend(Connection real) throws SQLException {
        try (ResultSet row = real.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Returns when the backend has gone. */
    private void terminate(int backend) throws SQLException {
        try (Connection superuser = database.connectAsSuperuser()) {
            superuser.createStatement().execute("SELECT pg_terminate_backend(" + backend + ", 10000)");
        }
    }

    private static Object pass(Connection real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
