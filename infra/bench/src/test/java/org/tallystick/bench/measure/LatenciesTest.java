package org.tallystick.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreByTheNearestRankOverAllCallers() {
        var early = new Latencies();
        var late = new Latencies();
        for (int millis = 1; millis <= 100; millis++) {
            late.add((100 + millis) * 1_000_000L);
            early.add(millis * 1_000_000L);
        }

        var all = Latencies.sorted(List.of(late, early));

        assertThat(all.count()).isEqualTo(200);
        assertThat(all.percentileMillis(50)).isEqualTo(100);
        assertThat(all.percentileMillis(99)).isEqualTo(198);
    }
}
