package org.tallystick.query.feed;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections of which the first that does so much is cut off: after so many statements, of which a commit is one. */
final class DyingConnections extends DelegatingDataSource {

    private static final Set<String> STEPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate", "commit");

    private int left;

    DyingConnections(DataSource connections) {
        super(connections);
    }

    /** From now on; the last of them is carried out, and nobody hears of it. */
    void after(int statements) {
        left = statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return wrapped(Connection.class, real, real);
    }

    private <T> T wrapped(Class<T> type, T object, Connection connection) {
        InvocationHandler handler = (_, method, arguments) -> {
            Object result = invoke(object, method, arguments);
            if (STEPS.contains(method.getName()) && --left == 0) {
                connection.abort(Runnable::run);
                throw new SQLException("the connection is gone", "08006");
            }
            return switch (result) {
                case PreparedStatement prepared -> wrapped(PreparedStatement.class, prepared, connection);
                case Statement statement -> wrapped(Statement.class, statement, connection);
                case null, default -> result;
            };
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object object, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
