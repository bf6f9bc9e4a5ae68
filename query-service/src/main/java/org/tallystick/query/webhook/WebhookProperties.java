package org.tallystick.query.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tallystick.webhooks.*}.
 *
 * @param http whether addresses without TLS may be registered
 * @param networks that may be called although they are not public, such as {@code 10.1.0.0/16}
 * @param timeout of one attempt, from connecting to the answer's head
 * @param pace between two messages to one receiver
 * @param patience with a receiver that fails, before it is suspended
 */
@ConfigurationProperties("tallystick.webhooks")
record WebhookProperties(
        @DefaultValue("false") boolean http,
        @DefaultValue List<String> networks,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1s") Duration pace,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("5d") Duration patience,
        @DefaultValue("16") int atOnce) {}
