package org.tallystick.bench.measure;

/**
 * One contender in one round.
 *
 * @param workMillis processor time of all processes, until nothing that the calls set in motion was at work any more
 * @param p50Millis half of the calls took no longer
 * @param p99Millis 99 of 100 calls took no longer
 */
public record Sample(
        Series series, int round, double seconds, long workMillis, int calls, double p50Millis, double p99Millis) {

    /** What is compared over the rounds. */
    public record Series(Workload workload, int callers, String contender) {}

    static Sample of(Series series, int round, double seconds, long workMillis, Latencies latencies) {
        return new Sample(
                series,
                round,
                seconds,
                workMillis,
                latencies.count(),
                latencies.percentileMillis(50),
                latencies.percentileMillis(99));
    }

    public double callsPerSecond() {
        return calls / seconds;
    }

    public double workMicrosPerCall() {
        return workMillis * 1000.0 / calls;
    }
}
