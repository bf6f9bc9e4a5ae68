package org.tallystick.bench.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The middle of several rounds, and how far they lie apart. */
record Spread(double median, double least, double most) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElseThrow());
    }

    /** {@code 12,345 (11,900–12,800)}. */
    String whole() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f–%,.0f)", median, least, most);
    }

    /** {@code 3.42 (3.10–3.61)}. */
    String ratio() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, least, most);
    }

    /** {@code 3.42}. */
    String middle() {
        return String.format(Locale.ROOT, "%.2f", median);
    }
}
