package org.tallystick.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.platform.SignedCheckpoints;
import org.tallystick.command.relay.RelayStatus.Phase;

/** The relay with its health and its metrics. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    Acknowledged acknowledged() {
        return new Acknowledged();
    }

    @Bean
    Relay relay(
            @Qualifier("ledger") DataSource ledger,
            KafkaProperties kafka,
            Acknowledged acknowledged,
            SignedCheckpoints checkpoints,
            @Value("${tallystick.origin}") String origin,
            @Value("${tallystick.topic.replication-factor:3}") short replicationFactor,
            @Value("${tallystick.topic.min-insync-replicas:2}") int minInSyncReplicas) {
        return new Relay(
                new RelayClients(ledger, kafka.buildAdminProperties(), origin, checkpoints),
                acknowledged,
                new Relay.TopicSettings(replicationFactor, minInSyncReplicas));
    }

    /** Not part of readiness: what is accepted while Kafka is away waits in the ledger. */
    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> {
            RelayStatus status = relay.status();
            Health.Builder health = switch (status.phase()) {
                case RELAYING, STANDING_BY -> Health.up();
                case STOPPED, RETRYING -> Health.outOfService();
                case CONTRADICTED -> Health.down();
            };
            health.withDetail("phase", status.phase())
                    .withDetail("lag", relay.lag().entries());
            return status.reason() == null
                    ? health.build()
                    : health.withDetail("reason", status.reason()).build();
        };
    }

    @Bean
    MeterBinder relayMetrics(Relay relay, Clock clock) {
        return (MeterRegistry registry) -> {
            Gauge.builder("tallystick.relay.lag.events", () -> relay.lag().entries())
                    .description("Ledger entries that are not yet on Kafka")
                    .register(registry);
            Gauge.builder("tallystick.relay.lag", () -> secondsBehind(relay.lag(), clock))
                    .description("Age of the oldest ledger entry that is not yet on Kafka")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("tallystick.relay.active", () -> relay.status().phase() == Phase.RELAYING ? 1 : 0)
                    .description("1 on the instance that relays")
                    .register(registry);
        };
    }

    private static double secondsBehind(RelayStatus.Lag lag, Clock clock) {
        Instant oldest = lag.oldestPending();
        return lag.entries() == 0 || oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
