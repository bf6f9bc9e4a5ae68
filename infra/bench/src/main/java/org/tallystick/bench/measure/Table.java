package org.tallystick.bench.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.bench.measure.Sample.Series;

/** All samples of one run as one Markdown table: medians over the rounds, in brackets the least and the most. */
public final class Table {

    private static final List<String> HEAD = List.of(
            "workload",
            "callers",
            "contender",
            "commands/s",
            "events/s",
            "p50 ms",
            "p99 ms",
            "work µs",
            "÷ limit",
            "÷ peer");

    // The sort is stable: within these the order of measuring remains.
    private static final Comparator<Series> BY_WORKLOAD_AND_CALLERS =
            Comparator.comparing(Series::workload).thenComparingInt(Series::callers);

    private final List<Sample> samples;

    public Table(List<Sample> samples) {
        this.samples = List.copyOf(samples);
    }

    public String markdown() {
        List<List<String>> rows = samples.stream()
                .map(Sample::series)
                .distinct()
                .sorted(BY_WORKLOAD_AND_CALLERS)
                .map(this::row)
                .toList();
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> Math.max(HEAD.get(column).length(), widest(rows, column)))
                .toArray();
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |\n"));
        return line(HEAD, widths)
                + rule
                + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private List<String> row(Series series) {
        Spread rate = over(series, Sample::callsPerSecond);
        Workload workload = series.workload();
        return List.of(
                workload.title(),
                Integer.toString(series.callers()),
                series.contender(),
                rate.whole(),
                over(series, sample -> sample.callsPerSecond() * workload.eventsPerCall())
                        .whole(),
                over(series, Sample::p50Millis).middle(),
                over(series, Sample::p99Millis).middle(),
                over(series, Sample::workMicrosPerCall).whole(),
                ratio(series, "limit"),
                ratio(series, "peer"));
    }

    private Spread over(Series series, ToDoubleFunction<Sample> value) {
        return Spread.of(rounds(series).mapToDouble(value));
    }

    // Round by round, because neighbours in time share the machine's mood.
    private String ratio(Series series, String reference) {
        var other = new Series(series.workload(), series.callers(), reference);
        double[] ratios = rounds(series)
                .flatMapToDouble(sample -> rounds(other)
                        .filter(neighbour -> neighbour.round() == sample.round())
                        .mapToDouble(neighbour -> sample.callsPerSecond() / neighbour.callsPerSecond()))
                .toArray();
        return ratios.length == 0 ? "" : Spread.of(Arrays.stream(ratios)).ratio();
    }

    private Stream<Sample> rounds(Series series) {
        return samples.stream().filter(sample -> sample.series().equals(series));
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
