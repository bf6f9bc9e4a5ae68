package org.tallystick.command.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.ledger.keys.Keys;
import org.tallystick.command.platform.AppendListener;
import org.tallystick.command.platform.Backoff;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.PastHeads;
import org.tallystick.command.platform.ReferenceView;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.command.platform.UuidV7;
import org.tallystick.events.wire.EventCodec;

/** The ledger's parts, put together; closed in the opposite order, so that the appender answers what waits while it still can. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final int ATTEMPTS_TO_CONNECT = 30;

    private final EventCodec codec = new EventCodec();
    private final StoredAnswers answers = new StoredAnswers();

    @Bean
    ClockTable clockTable(
            @Qualifier("ledger") DataSource ledger,
            ServiceClock clock,
            @Value("${tallystick.clock.scripted:false}") boolean scripted) {
        ClockTable table = new ClockTable(ledger, clock);
        table.start(scripted);
        return table;
    }

    @Bean
    Appender appender(
            DatabaseProperties databases,
            ServiceClock clock,
            ClockTable started,
            MeterRegistry registry,
            List<AppendListener> listeners) {
        DatabaseProperties.Ledger ledger = databases.ledger();
        Appender appender = new Appender(new BatchRunner(
                new AppendSession(
                        DatabaseConfiguration.appenderConnections(ledger.url(), ledger.username(), ledger.password())),
                clock,
                new AppendObserver(registry, listeners),
                new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1)),
                ATTEMPTS_TO_CONNECT));
        Gauge.builder("tallystick.append.queue", appender, Appender::waiting)
                .description("commands that wait for their append")
                .register(registry);
        return appender;
    }

    @Bean
    LedgerReader ledgerReader(@Qualifier("ledger") DataSource ledger) {
        return new LedgerReader(ledger);
    }

    @Bean
    ReferenceViews referenceViews(LedgerReader reader, List<ReferenceView> views) {
        ReferenceViews fed = new ReferenceViews(reader, codec, views);
        fed.catchUp();
        return fed;
    }

    @Bean
    LedgerHistory ledgerHistory(LedgerReader reader) {
        return new History(reader, codec);
    }

    @Bean
    PastHeads pastHeads(@Qualifier("ledger") DataSource ledger) {
        return new BatchHeads(ledger);
    }

    @Bean
    StreamLoader streamLoader(LedgerReader reader) {
        return new StreamLoader(reader, codec);
    }

    @Bean
    IdempotencyTable idempotencyTable(@Qualifier("ledger") DataSource ledger) {
        return new IdempotencyTable(ledger, answers);
    }

    @Bean
    LedgerStorageEngine ledgerStorageEngine(
            StreamLoader streams, Keys keys, ServiceClock clock, Appender appender, ReferenceViews views) {
        return new LedgerStorageEngine(
                streams, new EntryEncoder(codec, keys), answers, keys, new UuidV7(clock), appender, views);
    }

    @Bean
    Ledger ledger(IdempotencyTable idempotency, ReferenceViews views) {
        return new Ledger(idempotency, views);
    }

    @Bean
    LedgerUpkeep ledgerUpkeep(ReferenceViews views, IdempotencyTable idempotency) {
        return new LedgerUpkeep(views, idempotency);
    }

    @Bean
    HealthIndicator appenderHealthIndicator(Appender appender) {
        return () -> (appender.alive() ? Health.up() : Health.down())
                .withDetail("waiting", appender.waiting())
                .build();
    }
}
