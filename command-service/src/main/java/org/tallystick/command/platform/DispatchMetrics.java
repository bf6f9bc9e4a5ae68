package org.tallystick.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Commands by name and outcome: {@code recorded}, {@code repeated} or the code of the problem that was answered. The name is
 * {@code none} where the answer came before a call was found, or before a command was made of it, as for every repeat.
 */
final class DispatchMetrics {

    private static final String NONE = "none";

    private final MeterRegistry registry;

    DispatchMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void recorded(Call<?> call) {
        count(call.command().getClass().getSimpleName(), "recorded");
    }

    Receipt repeated(Receipt receipt) {
        count(NONE, "repeated");
        return receipt;
    }

    void refused(@Nullable Changes changes, String code) {
        count(changes == null ? NONE : changes.command().getSimpleName(), code);
    }

    void conflict() {
        registry.counter("tallystick.commands.conflicts").increment();
    }

    private void count(String command, String outcome) {
        registry.counter("tallystick.commands", "command", command, "outcome", outcome)
                .increment();
    }
}
