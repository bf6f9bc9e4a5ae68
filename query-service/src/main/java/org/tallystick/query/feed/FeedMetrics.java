package org.tallystick.query.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code tallystick.feed.*}: lag in events and seconds, index and state of each projection. */
@Component
final class FeedMetrics implements MeterBinder {

    private final FeedStatus status;
    private final List<Projection> projections;
    private final InstantSource time;

    FeedMetrics(FeedStatus status, List<Projection> projections, InstantSource time) {
        this.status = status;
        this.projections = List.copyOf(projections);
        this.time = time;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tallystick.feed.healthy", () -> status.report().healthy() ? 1 : 0)
                .description("0 while the feed retries, or it or a projection has stopped")
                .register(registry);
        for (Projection projection : projections) {
            bind(projection, registry);
        }
    }

    private void bind(Projection of, MeterRegistry registry) {
        Tags tags = Tags.of("projection", of.name());
        Gauge.builder(
                        "tallystick.feed.lag.events",
                        () -> find(of).map(ProjectionReport::lag).orElse(0L))
                .description("entries of the topic that the projection does not include yet")
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        "tallystick.feed.lag",
                        () -> find(of).map(this::lagSeconds).orElse(0.0))
                .description("age of the last included entry while there are later ones")
                .baseUnit("seconds")
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        "tallystick.feed.next.index",
                        () -> find(of).map(ProjectionReport::nextIndex).orElse(0L))
                .description("the entry that the projection takes next")
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        "tallystick.feed.stopped",
                        () -> find(of).filter(ProjectionReport::stopped).isPresent() ? 1 : 0)
                .description("1 when the projection stands at an entry that it can not take")
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        "tallystick.feed.stopped.age",
                        () -> find(of).map(this::stoppedSeconds).orElse(0.0))
                .description("since when it stands there")
                .baseUnit("seconds")
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        "tallystick.feed.skipped",
                        () -> find(of).map(report -> report.skipped().size()).orElse(0))
                .description("entries that an operator let the projection go on without")
                .tags(tags)
                .register(registry);
    }

    private Optional<ProjectionReport> find(Projection of) {
        return status.report().projections().stream()
                .filter(p -> p.name().equals(of.name()))
                .findFirst();
    }

    private double stoppedSeconds(ProjectionReport report) {
        Stop stop = report.stop();
        return stop == null ? 0 : Duration.between(stop.since(), time.instant()).toMillis() / 1000.0;
    }

    private double lagSeconds(ProjectionReport report) {
        Instant included = report.acceptedAt();
        return report.lag() == 0 || included == null
                ? 0
                : Duration.between(included, time.instant()).toMillis() / 1000.0;
    }
}
