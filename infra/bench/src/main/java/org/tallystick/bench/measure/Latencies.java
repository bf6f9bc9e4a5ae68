package org.tallystick.bench.measure;

import java.util.Arrays;
import java.util.Collection;

/** How long calls took, in nanoseconds. */
public final class Latencies {

    private long[] nanos = new long[1 << 12];
    private int size;

    public void add(long value) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = value;
    }

    public static Latencies sorted(Collection<Latencies> parts) {
        var all = new Latencies();
        all.nanos = parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.nanos, 0, part.size))
                .sorted()
                .toArray();
        all.size = all.nanos.length;
        return all;
    }

    public int count() {
        return size;
    }

    /**
     * Of sorted ones, by the nearest rank.
     *
     * @param percent from 0 to 100
     */
    public double percentileMillis(int percent) {
        int rank = Math.ceilDiv(percent * size, 100);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }
}
