package org.tallystick.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tallystick.bench.measure.Contender;
import org.tallystick.bench.measure.Measurement;
import org.tallystick.bench.measure.Sample;
import org.tallystick.bench.measure.Workload;

/** Rounds in which every contender has its turn at every workload; a warming-up round is not in the result. */
final class Tournament {

    private static final int WARM_UP = 0;

    private final Plan plan;
    private final List<Contender> contenders;
    private final Consumer<String> progress;
    private final Measurement measurement;

    Tournament(Plan plan, List<Contender> contenders, Consumer<String> progress) {
        this.plan = plan;
        this.contenders = contenders;
        this.progress = progress;
        this.measurement = new Measurement(plan.time());
    }

    List<Sample> run() {
        var samples = new ArrayList<Sample>();
        for (int round = plan.warmUp() ? WARM_UP : WARM_UP + 1; round <= plan.rounds(); round++) {
            for (int callers : plan.callers()) {
                for (Workload workload : Workload.values()) {
                    samples.addAll(turns(workload, callers, round));
                }
            }
        }
        samples.removeIf(sample -> sample.round() == WARM_UP);
        return samples;
    }

    private List<Sample> turns(Workload workload, int callers, int round) {
        return contenders.stream()
                .map(contender -> tell(measurement.of(contender, workload, callers, round)))
                .toList();
    }

    private Sample tell(Sample sample) {
        progress.accept(String.format(
                Locale.ROOT,
                "%s %-20s %4d callers  %-14s %,9.0f commands/s",
                sample.round() == WARM_UP ? "warm-up" : "round " + sample.round(),
                sample.series().workload().title(),
                sample.series().callers(),
                sample.series().contender(),
                sample.callsPerSecond()));
        return sample;
    }
}
