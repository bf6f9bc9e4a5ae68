package org.tallystick.command.ledger;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.tallystick.command.platform.AppendListener;

/** Counts and times appends, and tells of those that made the ledger grow. */
final class AppendObserver {

    private final DistributionSummary commands;
    private final DistributionSummary events;
    private final Timer time;
    private final List<AppendListener> listeners;

    AppendObserver(MeterRegistry registry, List<AppendListener> listeners) {
        this.commands = DistributionSummary.builder("tallystick.append.batch.commands")
                .description("commands recorded by one append")
                .register(registry);
        this.events = DistributionSummary.builder("tallystick.append.batch.events")
                .description("events recorded by one append")
                .register(registry);
        this.time = Timer.builder("tallystick.append.batch.time")
                .description("from holding the append lock to the commit")
                .publishPercentileHistogram()
                .register(registry);
        this.listeners = List.copyOf(listeners);
    }

    void appended(BatchPlan plan, long nanos) {
        if (!plan.isEmpty()) {
            commands.record(plan.accepted().size());
            events.record(plan.rows().size());
            time.record(Duration.ofNanos(nanos));
            listeners.forEach(listener -> listener.appended(plan.frontierAfter().size()));
        }
    }
}
