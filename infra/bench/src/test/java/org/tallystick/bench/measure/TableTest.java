package org.tallystick.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.bench.measure.Sample.Series;

class TableTest {

    @Test
    void ratesAreMediansAndRatiosAreTakenWithinARound() {
        var table = new Table(List.of(
                sample("limit", 1, 100), sample("ours", 1, 200),
                sample("limit", 2, 10), sample("ours", 2, 40),
                sample("limit", 3, 120), sample("ours", 3, 360)));

        assertThat(table.markdown().lines().toList().getLast())
                .isEqualTo("| report, 1 entry | 32      | ours      | 200 (40–360) | 600 (120–1,080) "
                        + "| 1.00   | 2.00   | 75 (42–375)     | 3.00 (2.00–4.00) |        |");
    }

    private static Sample sample(String contender, int round, int calls) {
        return new Sample(new Series(Workload.ONE_ENTRY, 32, contender), round, 1, 15, calls, 1, 2);
    }
}
