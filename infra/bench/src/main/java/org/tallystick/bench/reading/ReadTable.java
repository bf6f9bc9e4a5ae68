package org.tallystick.bench.reading;

import java.util.List;
import java.util.Locale;
import org.tallystick.bench.reading.Questions.Asked;
import org.tallystick.bench.reading.ReadBench.Rebuilt;
import org.tallystick.bench.reading.ReadBench.Row;

/** What was measured, for the README. */
final class ReadTable {

    private ReadTable() {}

    static String markdown(List<Row> rows) {
        var text = new StringBuilder("""
                | events | MB | filled in s | events/s | work µs per event | peak MiB | ÷ bare consumption | rows | bare insert, rows/s | ÷ bare insert |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %,.0f | %,.0f | %,d | %.3f | %,d | %,.0f | %.2f |%n",
                row.name(),
                row.megabytes(),
                row.seconds(),
                row.events() / row.seconds(),
                row.work(),
                row.peakMemory(),
                row.consumption() / row.seconds(),
                row.bare().rows(),
                row.bare().rows() / row.bare().seconds(),
                row.bare().seconds() / row.seconds())));
        text.append(
                "\n| events | projection | rows | rebuilt in s | events/s | ÷ bare consumption | ÷ bare insert |\n|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> row.rebuilt().forEach(rebuilt -> text.append(line(row, rebuilt))));
        text.append("\n| events | question | calls | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> row.asked().forEach(asked -> text.append(line(row, asked))));
        text.append(
                "\n| events | offered/s | reached/s | events behind, median | most | last one after ms |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,d | %,d | %.0f |%n",
                row.name(),
                row.lag().rate(),
                row.lag().reached(),
                row.lag().medianEvents(),
                row.lag().mostEvents(),
                row.lag().lastMillis())));
        return text.toString();
    }

    private static String line(Row row, Rebuilt rebuilt) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.1f | %,.0f | %.3f | %.2f |%n",
                row.name(),
                rebuilt.projection(),
                rebuilt.bare().rows(),
                rebuilt.seconds(),
                row.events() / rebuilt.seconds(),
                row.consumption() / rebuilt.seconds(),
                rebuilt.bare().seconds() / rebuilt.seconds());
    }

    private static String line(Row row, Asked asked) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.1f | %.1f | %.1f |%n",
                row.name(),
                asked.name(),
                asked.calls(),
                asked.p50(),
                asked.p95(),
                asked.p99());
    }
}
