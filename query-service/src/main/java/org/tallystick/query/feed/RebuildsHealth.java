package org.tallystick.query.feed;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code rebuilds} in the health endpoint: down while one has failed, or the last comparison of live rows found differences. */
@Component("rebuildsHealthIndicator")
final class RebuildsHealth implements HealthIndicator {

    private final Rebuilds rebuilds;

    RebuildsHealth(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public Health health() {
        List<Rebuild> alarming = rebuilds.alarming();
        Health.Builder health = alarming.isEmpty() ? Health.up() : Health.down();
        return health.withDetail("rebuilds", alarming).build();
    }
}
