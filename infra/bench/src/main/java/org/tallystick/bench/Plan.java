package org.tallystick.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUp of one contender on one workload, before the rounds and not counted; zero: none. A Java process that was just started
 *     is many times slower than itself a minute later.
 * @param time of one contender on one workload in one round
 * @param only names of contenders; empty: all
 */
record Plan(Duration warmUp, int rounds, Duration time, List<Integer> callers, List<String> only) {

    Plan {
        callers = List.copyOf(callers);
        only = List.copyOf(only);
        if (rounds < 1
                || time.isZero()
                || time.isNegative()
                || callers.isEmpty()
                || callers.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("rounds, seconds and callers must be positive");
        }
    }

    /** Just enough to see that everything still runs and counts right; its speeds mean nothing. */
    static Plan smoke(List<String> only) {
        return new Plan(Duration.ZERO, 1, Duration.ofMillis(50), List.of(8), only);
    }

    boolean includes(String contender) {
        return only.isEmpty() || only.contains(contender);
    }
}
