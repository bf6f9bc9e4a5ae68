package org.tallystick.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Refused;

/**
 * Commands by name and outcome: {@code recorded}, {@code repeated}, {@code stale}, {@code try-later}, {@code fault} or the code of the refusal.
 * The name is {@code none} where the answer came before a command was made of the request, as for every repeat.
 */
final class DispatchMetrics {

    private final MeterRegistry registry;

    DispatchMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void recorded(Call<?> call) {
        count(call, "recorded");
    }

    Receipt repeated(Receipt receipt) {
        count(null, "repeated");
        return receipt;
    }

    RuntimeException failed(@Nullable Call<?> call, RuntimeException failure) {
        count(call, outcome(failure));
        return failure;
    }

    private static String outcome(RuntimeException failure) {
        return switch (failure) {
            case Refused refused -> refused.code().name();
            case WebRefused refused -> refused.code().name();
            case StaleRevisionException _ -> "stale";
            case EventTooLargeException _ -> "EVENT_TOO_LARGE";
            case TryAgainLaterException _ -> "try-later";
            default -> "fault";
        };
    }

    void conflict() {
        registry.counter("tallystick.commands.conflicts").increment();
    }

    private void count(@Nullable Call<?> call, String outcome) {
        String command = call == null ? "none" : call.command().getClass().getSimpleName();
        registry.counter("tallystick.commands", "command", command, "outcome", outcome)
                .increment();
    }
}
