package org.tallystick.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/** How this service connects to its databases: its owner migrates, the service itself works under a lesser role. */
public final class DatabasePool {

    /** Every query is made for an index, whatever the planner believes of a table that has just begun to grow. */
    private static final String INDEXES_ONLY = "SET enable_seqscan = off; SET jit = off";

    private DatabasePool() {}

    public static Flyway migrations(String url, String owner, String password, String location) {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .locations(location)
                .load();
    }

    /** @throws IllegalStateException when the server may lose what it has confirmed */
    public static HikariDataSource open(String name, String url, String username, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(5_000);
        config.setConnectionInitSql(INDEXES_ONLY);
        config.addDataSourceProperty("ApplicationName", "tallystick " + name);
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("prepareThreshold", "1");
        HikariDataSource pool = new HikariDataSource(config);
        DurabilityCheck.require(pool, name);
        return pool;
    }
}
