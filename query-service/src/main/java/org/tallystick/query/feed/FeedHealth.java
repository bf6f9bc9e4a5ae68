package org.tallystick.query.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code feed} in the health endpoint: down while it retries, and when it or a projection has stopped. */
@Component("feedHealthIndicator")
final class FeedHealth implements HealthIndicator {

    private final FeedStatus status;

    FeedHealth(FeedStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        FeedReport report = status.report();
        Health.Builder health = report.healthy() ? Health.up() : Health.down();
        health.withDetail("state", report.state().name());
        if (report.reason() != null) {
            health.withDetail("reason", report.reason());
        }
        return health.withDetail("projections", report.projections()).build();
    }
}
