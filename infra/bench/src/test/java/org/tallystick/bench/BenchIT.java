package org.tallystick.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.bench.measure.Contender;
import org.tallystick.bench.measure.Sample;
import org.tallystick.bench.measure.Workload;
import org.tallystick.bench.reading.ReadBench;

/** Everything that the benchmark measures, for a moment each. Nothing here is about speed. */
class BenchIT {

    @Test
    void everyContenderRecordsExactlyWhatItClaims() {
        var plan = Plan.smoke(List.of());
        try (var field = Field.open(plan)) {
            List<Sample> samples = new Tournament(plan, field.contenders(), _ -> {}).run();

            assertThat(field.settings()).contains("fsync = on", "synchronous_commit = on", "full_page_writes = on");
            for (Workload workload : Workload.values()) {
                assertThat(samples)
                        .filteredOn(sample -> sample.series().workload() == workload)
                        .extracting(sample -> sample.series().contender())
                        .containsExactly("limit", "peer", "ours", "ours over HTTP");
            }
            // Each measurement has compared its claim with its tables already; here once more, over all of them.
            assertThat(field.contenders())
                    .filteredOn(contender -> !contender.name().startsWith("ours"))
                    .allSatisfy(contender ->
                            assertThat(contender.recordedEvents()).isEqualTo(claimedBy(contender, samples)));
        }
    }

    @Test
    void theReadSideIsFilledComparedAndAsked() {
        String tables = new ReadBench(Duration.ofMillis(50), List.of("position"), _ -> {}).run(List.of(1L));

        assertThat(tables.lines().filter(line -> line.matches("\\| 1,[0-9]{3} \\|.*")))
                .hasSize(1 + 1 + 12 + 1);
        assertThat(tables).containsPattern("\\| 1,[0-9]{3} \\| position \\| [1-9]");
        for (String question :
                List.of("matrix", "state", "commitment", "timeline", "search in a cycle", "search in all")) {
            assertThat(tables).containsPattern("\\| " + question + ", now \\| [1-9]");
            assertThat(tables).containsPattern("\\| " + question + ", as of \\| [1-9]");
        }
    }

    private static long claimedBy(Contender contender, List<Sample> samples) {
        Stream<Sample> own =
                samples.stream().filter(sample -> sample.series().contender().equals(contender.name()));
        return own.mapToLong(sample ->
                        (long) sample.calls() * sample.series().workload().eventsPerCall())
                .sum();
    }
}
