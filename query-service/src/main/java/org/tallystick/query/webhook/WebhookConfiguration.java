package org.tallystick.query.webhook;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.query.platform.Applied;
import org.tallystick.query.platform.Secrets;

/** Subscriptions and their delivery, with health and metrics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    Webhooks webhooks(
            @Qualifier("webhooks") DataSource store, @Value("${tallystick.origin}") String origin, Secrets secrets) {
        return new Webhooks(store, origin, secrets);
    }

    @Bean
    Destinations webhookDestinations(WebhookProperties settings) {
        return new Destinations(settings, InetAddress::getAllByName);
    }

    @Bean
    Sender webhookSender(Destinations destinations, WebhookProperties settings, InstantSource time) {
        return new Sender(destinations, settings, time);
    }

    @Bean
    Tests webhookTests(Sender sender, Secrets secrets, Applied applied, InstantSource time) {
        return new Tests(sender, secrets, applied, time);
    }

    @Bean
    Deliveries webhookDeliveries(
            @Qualifier("webhooks") DataSource store,
            @Value("${tallystick.origin}") String origin,
            WebhookProperties settings,
            Sender sender,
            Secrets secrets,
            Tests tests) {
        return new Deliveries(
                new DueWebhooks(store, origin, settings),
                sender,
                secrets,
                tests::head,
                new Retry(settings.firstRetry(), settings.longestRetry(), new SecureRandom()),
                settings.atOnce());
    }

    /** A receiver that fails is its owner's matter: the service is not the worse for it. */
    @Bean
    HealthIndicator webhooksHealthIndicator(Deliveries deliveries) {
        return () -> {
            Health.Builder health = Health.up();
            for (Webhook.State state : Webhook.State.values()) {
                health.withDetail(state.name(), deliveries.count(state));
            }
            return health.build();
        };
    }

    @Bean
    MeterBinder webhookMetrics(Deliveries deliveries) {
        return (MeterRegistry registry) -> {
            for (Webhook.State state : Webhook.State.values()) {
                Gauge.builder("tallystick.webhooks", () -> deliveries.count(state))
                        .description("Subscriptions, by how their receivers fare")
                        .tag("state", state.name())
                        .register(registry);
            }
            FunctionCounter.builder("tallystick.webhooks.attempts", deliveries, Deliveries::delivered)
                    .description("Attempts to tell a receiver, since this instance started")
                    .tag("outcome", "delivered")
                    .register(registry);
            FunctionCounter.builder("tallystick.webhooks.attempts", deliveries, Deliveries::failed)
                    .tag("outcome", "failed")
                    .register(registry);
        };
    }
}
