package org.tallystick.query.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The databases, each under the role that may do no more there than is needed. */
@Configuration(proxyBeanMethods = false)
class Stores {

    private static final String READMODEL = "tallystick.readmodel";
    private static final String KEYS = "tallystick.keys";

    /**
     * Of rows that hold at a point, PostgreSQL expects far too few: it takes the two ends of their range for independent. With a plan for
     * any point, or with rows kept aside to be gone through once per other row, a matrix took seconds: measured.
     */
    private static final String PLANNED = "set plan_cache_mode = force_custom_plan; set enable_material = off; ";

    @Bean
    @Qualifier("feed")
    HikariDataSource feedStore(Environment settings) {
        HikariConfig config = pool(settings, "feed", READMODEL, READMODEL, 6);
        // Rows and position are lost together, if at all, and the ledger has them: a commit need not wait for the disk.
        // An instance that
        // stands still or can not be reached must not keep the position from the others.
        config.setConnectionInitSql("set synchronous_commit = off; set idle_in_transaction_session_timeout = '15s';"
                + " set tcp_user_timeout = '15s'; set lock_timeout = '20s'");
        return new HikariDataSource(config);
    }

    /** For rebuilds: each holds a lock and the live version's position beside what it writes, for as long as an index or a comparison takes. */
    @Bean
    @Qualifier("rebuild")
    HikariDataSource rebuildStore(Environment settings) {
        HikariConfig config = pool(settings, "rebuild", READMODEL, READMODEL, 10);
        config.addDataSourceProperty("socketTimeout", 0);
        config.setMinimumIdle(0);
        // The lock is held by a connection that says nothing: one whose other end is gone is found, and another
        // instance goes on.
        config.setConnectionInitSql(
                "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
        return new HikariDataSource(config);
    }

    /** For what operators want of rebuilds. */
    @Bean
    @Qualifier("operator")
    HikariDataSource operatorStore(Environment settings) {
        HikariConfig config = pool(settings, "operator", READMODEL, READMODEL, 3);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** May only select, in snapshots, and not for long. */
    @Bean
    @Qualifier("query")
    HikariDataSource queryStore(Environment settings) {
        HikariConfig config = pool(settings, "query", READMODEL, READMODEL + ".query", 16);
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setConnectionInitSql(PLANNED + "set statement_timeout = '10s'");
        return new HikariDataSource(config);
    }

    @Bean
    @Qualifier("keys")
    HikariDataSource keyStore(Environment settings) {
        HikariConfig config = pool(settings, "keys", KEYS, KEYS, 4);
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    @Bean
    @Qualifier("query")
    JdbcClient queryClient(@Qualifier("query") DataSource store) {
        return JdbcClient.create(store);
    }

    @Bean
    @Qualifier("query")
    TransactionTemplate querySnapshot(@Qualifier("query") DataSource store) {
        return new TransactionTemplate(new JdbcTransactionManager(store));
    }

    @Bean
    @Qualifier("keys")
    JdbcClient keyClient(@Qualifier("keys") DataSource store) {
        return JdbcClient.create(store);
    }

    @Bean
    MasterKey masterKey(@Value("${tallystick.keys.master-key-file}") Path file) {
        return MasterKey.from(file);
    }

    private static HikariConfig pool(Environment settings, String name, String database, String login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.getRequiredProperty(database + ".url"));
        config.setUsername(settings.getRequiredProperty(login + ".username"));
        config.setPassword(settings.getRequiredProperty(login + ".password"));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "tallystick-query " + name);
        config.addDataSourceProperty("tcpKeepAlive", true);
        // The rows that a statement failed on are content, and failures are shown to operators.
        config.addDataSourceProperty("logServerErrorDetail", false);
        config.addDataSourceProperty("socketTimeout", 60);
        return config;
    }
}
