package org.tallystick.query.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code caughtUp} of readiness: no answers before everything that the topic held at the start is in them. */
@Component("caughtUpHealthIndicator")
final class CaughtUpHealth implements HealthIndicator {

    private final FeedStatus status;

    CaughtUpHealth(FeedStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        return status.report().caughtUp()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
