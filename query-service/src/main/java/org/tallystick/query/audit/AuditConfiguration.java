package org.tallystick.query.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.ledger.NoteKeyFile;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.query.audit.WitnessStatus.Phase;
import org.tallystick.query.platform.Durability;

/** The witness with its store, its health and its metrics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WitnessProperties.class)
class AuditConfiguration {

    /** One for what follows the topic. */
    private static final int CONNECTIONS = BroughtHeads.AT_ONCE + 1;

    private static final int READS = 2;
    private static final int WEBHOOKS = 4;

    /** No bean of Flyway's own type: that would take the place of the read models' migrations. */
    @Bean
    @Qualifier("witness")
    HikariDataSource witnessDatabase(WitnessProperties settings) {
        Flyway.configure()
                .dataSource(
                        settings.url(),
                        settings.migration().username(),
                        settings.migration().password())
                .locations("classpath:db/witness")
                .connectRetries(60)
                .load()
                .migrate();
        HikariDataSource pool = pool(settings, "witness", CONNECTIONS);
        Durability.require(JdbcClient.create(pool), "witness");
        return pool;
    }

    /** Of their own: who brings heads to the witness does not keep auditors from reading. */
    @Bean
    @Qualifier("recorded reads")
    HikariDataSource recordedReadsDatabase(WitnessProperties settings, @Qualifier("witness") DataSource migrated) {
        return pool(settings, "recorded reads", READS);
    }

    /** Where subscriptions outlive the read models too. */
    @Bean
    @Qualifier("webhooks")
    HikariDataSource webhooksDatabase(WitnessProperties settings, @Qualifier("witness") DataSource migrated) {
        return pool(settings, "webhooks", WEBHOOKS);
    }

    private static HikariDataSource pool(WitnessProperties settings, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "tallystick-query " + name);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("socketTimeout", 60);
        return new HikariDataSource(config);
    }

    @Bean
    Witness witness(
            WitnessProperties settings,
            @Qualifier("witness") DataSource store,
            @Value("${tallystick.origin}") String origin,
            InstantSource time) {
        return new Witness(
                origin,
                settings.logKeys().stream().map(VerifierKey::parse).toList(),
                NoteKeyFile.read(settings.keyFile(), SignatureType.COSIGNATURE),
                new WitnessStore(store, origin),
                time);
    }

    @Bean
    BroughtHeads broughtHeads(
            Witness witness, @Qualifier("witness") DataSource store, @Value("${tallystick.origin}") String origin) {
        return new BroughtHeads(witness, new WitnessStore(store, origin), origin, BroughtHeads.AT_ONCE);
    }

    @Bean
    HealthIndicator witnessHealthIndicator(Witness witness) {
        return () -> {
            WitnessStatus status = witness.status();
            Health.Builder health = switch (status.phase()) {
                case FOLLOWING -> Health.up();
                case RETRYING -> Health.outOfService();
                case ALARM -> Health.down();
            };
            health.withDetail("phase", status.phase()).withDetail("size", status.size());
            return status.reason() == null
                    ? health.build()
                    : health.withDetail("reason", status.reason()).build();
        };
    }

    @Bean
    MeterBinder witnessMetrics(Witness witness, InstantSource time) {
        return (MeterRegistry registry) -> {
            Gauge.builder("tallystick.witness.alarm", () -> witness.status().phase() == Phase.ALARM ? 1 : 0)
                    .description("1 when what was signed can not be reproduced from Kafka")
                    .register(registry);
            Gauge.builder("tallystick.witness.size", () -> witness.status().size())
                    .description("Ledger entries that the last cosigned head covers")
                    .register(registry);
            Gauge.builder(
                            "tallystick.witness.cosigned.age",
                            () -> witness.status().age(time.instant()))
                    .description("Time since this instance cosigned a head")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
