package org.tallystick.query.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code tallystick.rebuild.*} while a projection is rebuilt, and {@code tallystick.rows.*}: what the last comparison found. */
@Component
final class RebuildMetrics implements MeterBinder {

    private final Rebuilds rebuilds;
    private final List<Projection> projections;

    RebuildMetrics(Rebuilds rebuilds, List<Projection> projections) {
        this.rebuilds = rebuilds;
        this.projections = List.copyOf(projections);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Projection projection : projections) {
            bind(projection.name(), registry);
        }
    }

    private void bind(String of, MeterRegistry registry) {
        gauge(
                registry,
                of,
                "rebuild.events",
                "entries that the new tables hold",
                () -> running(of, Rebuild::nextIndex));
        gauge(registry, of, "rebuild.target", "entries until they are level", () -> running(of, Rebuild::target));
        gauge(registry, of, "rebuild.rate", "entries per second", () -> running(of, Rebuild::eventsPerSecond));
        gauge(registry, of, "rebuild.left", "seconds left at that rate", () -> running(of, r -> zero(r.secondsLeft())));
        gauge(
                registry,
                of,
                "rebuild.failed",
                "1 while one that failed waits for an operator",
                () -> rebuilds.hasFailed(of) ? 1L : 0L);
        gauge(
                registry,
                of,
                "rows.verified.index",
                "the last entry up to which rows were compared, -1 before",
                () -> verified(of, r -> r.nextIndex() - 1, -1));
        gauge(
                registry,
                of,
                "rows.verified.time",
                "when that was, in seconds since 1970, 0 before",
                () -> verified(of, RebuildMetrics::ended, 0));
        gauge(
                registry,
                of,
                "rows.differences",
                "rows that the last comparison found other than the events say",
                () -> verified(of, r -> zero(r.differences()), 0));
    }

    private static void gauge(MeterRegistry registry, String projection, String name, String description, Count count) {
        Gauge.builder("tallystick." + name, count::now)
                .description(description)
                .tag("projection", projection)
                .register(registry);
    }

    private long running(String projection, ToLongFunction<Rebuild> count) {
        Rebuild running = rebuilds.running(projection);
        return running == null ? 0 : count.applyAsLong(running);
    }

    private long verified(String projection, ToLongFunction<Rebuild> count, long before) {
        Rebuild verified = rebuilds.verified(projection);
        return verified == null ? before : count.applyAsLong(verified);
    }

    private static long ended(Rebuild rebuild) {
        Instant ended = rebuild.endedAt();
        return ended == null ? 0 : ended.getEpochSecond();
    }

    private static long zero(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private interface Count {
        Long now();
    }
}
