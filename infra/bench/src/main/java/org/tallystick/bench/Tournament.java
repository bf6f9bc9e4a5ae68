package org.tallystick.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tallystick.bench.measure.Contender;
import org.tallystick.bench.measure.Measurement;
import org.tallystick.bench.measure.Sample;
import org.tallystick.bench.measure.Workload;

/** Rounds in which every contender has its turn at every workload; warming up is not in the result. */
final class Tournament {

    private static final int WARM_UP = 0;

    private final Plan plan;
    private final List<Contender> contenders;
    private final Consumer<String> progress;

    Tournament(Plan plan, List<Contender> contenders, Consumer<String> progress) {
        this.plan = plan;
        this.contenders = contenders;
        this.progress = progress;
    }

    List<Sample> run() {
        // In turns as long as those that count: room for new reports is made between them.
        for (Duration warm = Duration.ZERO; warm.compareTo(plan.warmUp()) < 0; warm = warm.plus(plan.time())) {
            round(new Measurement(plan.time()), List.of(plan.callers().getLast()), WARM_UP);
        }
        var samples = new ArrayList<Sample>();
        for (int round = WARM_UP + 1; round <= plan.rounds(); round++) {
            samples.addAll(round(new Measurement(plan.time()), plan.callers(), round));
        }
        return samples;
    }

    private List<Sample> round(Measurement measurement, List<Integer> callers, int round) {
        return callers.stream()
                .flatMap(many -> Stream.of(Workload.values())
                        .flatMap(workload -> contenders.stream()
                                .map(contender -> tell(measurement.of(contender, workload, many, round)))))
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
