package org.tallystick.command.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tallystick.command.ledger.DatabaseProperties.Login;
import org.tallystick.command.ledger.keys.FileTable;
import org.tallystick.command.ledger.keys.Keys;
import org.tallystick.command.ledger.keys.MasterKey;
import org.tallystick.command.platform.KeptFiles;
import org.tallystick.command.platform.TryAgainLaterException;

/** The two databases of this service: migrated by their owners first, then used with the least rights. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final int LEDGER_CONNECTIONS = 8;
    private static final int KEYS_CONNECTIONS = 4;

    /** A paused appender must not hold the append lock for ever, and none may wait for it for ever. */
    private static final String APPENDER = """
            -c enable_seqscan=off -c jit=off -c plan_cache_mode=force_generic_plan -c synchronous_commit=on \
            -c lock_timeout=15s -c idle_in_transaction_session_timeout=15s""";

    @Bean(initMethod = "migrate")
    Flyway ledgerMigrations(DatabaseProperties databases) {
        Login owner = databases.ledger().migration();
        return DatabasePool.migrations(
                databases.ledger().url(), owner.username(), owner.password(), "classpath:db/ledger");
    }

    @Bean(initMethod = "migrate")
    Flyway keysMigrations(DatabaseProperties databases) {
        Login owner = databases.keys().migration();
        return DatabasePool.migrations(databases.keys().url(), owner.username(), owner.password(), "classpath:db/keys");
    }

    @Bean
    @Qualifier("ledger")
    HikariDataSource ledgerDataSource(DatabaseProperties databases, @Qualifier("ledgerMigrations") Flyway migrated) {
        DatabaseProperties.Ledger ledger = databases.ledger();
        return DatabasePool.open("ledger", ledger.url(), ledger.username(), ledger.password(), LEDGER_CONNECTIONS);
    }

    @Bean
    @Qualifier("keys")
    HikariDataSource keysDataSource(DatabaseProperties databases, @Qualifier("keysMigrations") Flyway migrated) {
        DatabaseProperties.Keys keys = databases.keys();
        return DatabasePool.open("keys", keys.url(), keys.username(), keys.password(), KEYS_CONNECTIONS);
    }

    @Bean
    Keys keys(
            @Qualifier("keys") DataSource keys, @Qualifier("ledger") DataSource ledger, DatabaseProperties databases) {
        JdbcTemplate entries = new JdbcTemplate(ledger);
        return new Keys(keys, MasterKey.read(databases.keys().masterKeyFile()), state -> hasEntries(entries, state));
    }

    private static boolean hasEntries(JdbcTemplate ledger, String state) {
        try {
            return Boolean.TRUE.equals(ledger.queryForObject(
                    "SELECT EXISTS (SELECT FROM ledger_entry WHERE state = ?)", Boolean.class, state));
        } catch (DataAccessException e) {
            throw new TryAgainLaterException("the ledger does not answer", e);
        }
    }

    @Bean
    KeptFiles keptFiles(
            @Qualifier("keys") DataSource keys,
            Keys known,
            @Value("${tallystick.evidence.forgotten-after:P30D}") String patience) {
        return new FileTable(keys, known, Duration.parse(patience));
    }

    /** Connections of the appender alone. */
    static DataSource appenderConnections(String url, String username, String password) {
        Properties properties = new Properties();
        Map.of(
                        "ApplicationName", "tallystick appender",
                        "options", APPENDER,
                        "connectTimeout", "5",
                        "socketTimeout", "30",
                        "tcpKeepAlive", "true",
                        "prepareThreshold", "1")
                .forEach(properties::setProperty);
        DriverManagerDataSource connections = new DriverManagerDataSource(url, username, password);
        connections.setConnectionProperties(properties);
        return connections;
    }
}
