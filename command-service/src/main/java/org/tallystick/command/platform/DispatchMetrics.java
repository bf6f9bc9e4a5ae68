package org.tallystick.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.tallystick.command.decision.Refused;

/** Commands by name and outcome: {@code recorded}, {@code repeated}, {@code stale}, {@code gave-up} or the code of the refusal. */
final class DispatchMetrics {

    private final MeterRegistry registry;

    DispatchMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void recorded(Class<?> command) {
        registry.counter("tallystick.commands", "command", command.getSimpleName(), "outcome", "recorded")
                .increment();
    }

    Receipt repeated(Receipt receipt) {
        outcome("repeated");
        return receipt;
    }

    <E extends RuntimeException> E refused(E refusal) {
        outcome(refusal instanceof Refused refused ? refused.code().name() : "stale");
        return refusal;
    }

    <E extends RuntimeException> E outOfAttempts(E failure) {
        outcome("gave-up");
        return failure;
    }

    void conflict() {
        registry.counter("tallystick.commands.conflicts").increment();
    }

    private void outcome(String outcome) {
        registry.counter("tallystick.commands", "command", "", "outcome", outcome)
                .increment();
    }
}
