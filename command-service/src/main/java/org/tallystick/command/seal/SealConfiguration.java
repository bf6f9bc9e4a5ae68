package org.tallystick.command.seal;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.ledger.DatabasePool;
import org.tallystick.command.platform.AggregateType;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.command.seal.SealStatus.Phase;

/** The signer with its store, its health and its metrics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {

    private static final int CONNECTIONS = 4;

    @Bean(initMethod = "migrate")
    Flyway headsMigrations(SealProperties settings) {
        SealProperties.Login owner = settings.heads().migration();
        return DatabasePool.migrations(
                settings.heads().url(), owner.username(), owner.password(), "classpath:db/heads");
    }

    @Bean
    @Qualifier("heads")
    HikariDataSource headsDataSource(SealProperties settings, @Qualifier("headsMigrations") Flyway migrated) {
        SealProperties.Heads heads = settings.heads();
        return DatabasePool.open("heads", heads.url(), heads.username(), heads.password(), CONNECTIONS);
    }

    @Bean
    LogSigners logSigners(SealProperties settings, LedgerRecords ledger) {
        SealProperties.Key next = settings.seal().next();
        return new LogSigners(
                SignerKey.read(settings.seal().key(), settings.origin()),
                Optional.ofNullable(next).map(key -> SignerKey.read(key, settings.origin())),
                ledger);
    }

    @Bean
    AggregateType<LogKeyShell> logKeys() {
        return new AggregateType<>(LogKeyShell.class, LogKeyShell::new);
    }

    @Bean
    HeadStore headStore(@Qualifier("heads") DataSource heads, SealProperties settings) {
        return new HeadStore(heads, settings.origin());
    }

    @Bean
    LedgerRecords ledgerRecords(@Qualifier("ledger") DataSource ledger, ServiceClock clock) {
        return new LedgerRecords(ledger, clock);
    }

    @Bean
    LogTiles logTiles(@Qualifier("ledger") DataSource ledger, LedgerRecords records) {
        return new LogTiles(records, new TileTable(ledger, records));
    }

    @Bean
    Sealer sealer(LogSigners signers, LedgerRecords ledger, LogTiles tiles, HeadStore heads) {
        return new Sealer(new Signing(signers, ledger, tiles, heads, Signing.Cadence.NORMAL), heads, ledger);
    }

    @Bean
    Log log(Sealer sealer, LedgerRecords records, LogTiles tiles) {
        return new Log(sealer, records, tiles);
    }

    /** Not part of readiness: what is accepted while nothing can be signed is signed later. */
    @Bean
    HealthIndicator sealHealthIndicator(Sealer sealer) {
        return () -> {
            SealStatus status = sealer.status();
            Health.Builder health = switch (status.phase()) {
                case SIGNING -> Health.up();
                case STOPPED, RETRYING -> Health.outOfService();
                case REFUSED -> Health.down();
            };
            health.withDetail("phase", status.phase()).withDetail("size", status.size());
            return status.reason() == null
                    ? health.build()
                    : health.withDetail("reason", status.reason()).build();
        };
    }

    @Bean
    MeterBinder sealMetrics(Sealer sealer, Clock clock) {
        return (MeterRegistry registry) -> {
            Gauge.builder(
                            "tallystick.seal.checkpoint.age",
                            () -> sealer.status().checkpointAge())
                    .description("Time since a head of the ledger was signed")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("tallystick.seal.merge.delay", () -> sealer.status().mergeDelay(clock.instant()))
                    .description("Age of the oldest ledger entry that no signed head covers; at most 60 is promised")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("tallystick.seal.size", () -> sealer.status().size())
                    .description("Ledger entries that the last signed head covers")
                    .register(registry);
            Gauge.builder("tallystick.seal.refused", () -> sealer.status().phase() == Phase.REFUSED ? 1 : 0)
                    .description("1 while the ledger does not extend what was signed")
                    .register(registry);
        };
    }
}
