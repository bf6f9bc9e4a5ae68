package org.tallystick.bench.measure;

/**
 * One contender in one round.
 *
 * @param p50Millis half of the calls took no longer
 * @param p99Millis 99 of 100 calls took no longer
 */
public record Sample(Series series, int round, double seconds, int calls, double p50Millis, double p99Millis) {

    /** What is compared over the rounds. */
    public record Series(Workload workload, int callers, String contender) {}

    static Sample of(Series series, int round, double seconds, Latencies latencies) {
        return new Sample(
                series,
                round,
                seconds,
                latencies.count(),
                latencies.percentileMillis(50),
                latencies.percentileMillis(99));
    }

    public double callsPerSecond() {
        return calls / seconds;
    }
}
