package org.tallystick.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.bench.machine.Machine;
import org.tallystick.bench.machine.ProcessorTime;
import org.tallystick.bench.measure.Sample;
import org.tallystick.bench.measure.Table;
import org.tallystick.bench.proof.Proofs;
import org.tallystick.bench.reading.ReadBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "infra/bench/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures one report, ten entries and load-and-append on one PostgreSQL: single-row inserts, stock Axon, ours.")
final class Bench implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "5", description = "measured rounds (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "per contender, workload and round (${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "15",
            description = "seconds per contender and workload, before the rounds (${DEFAULT-VALUE})")
    private double warmUp;

    @Option(
            names = "--callers",
            split = ",",
            defaultValue = "32,256",
            description = "at the same time (${DEFAULT-VALUE})")
    private @Nullable List<Integer> callers;

    @Option(names = "--only", split = ",", description = "contenders, such as limit,peer (all)")
    private @Nullable List<String> only;

    @Option(names = "--smoke", description = "one short round: does it all still run and count right?")
    private boolean smoke;

    @Option(names = "--proofs", description = "only this: sizes and times of proofs, and of verifying a whole log")
    private boolean proofs;

    @Option(
            names = "--reading",
            split = ",",
            description = "only this: query-service on ledgers of these sizes, such as 100000,1000000")
    private @Nullable List<Long> reading;

    @Option(
            names = "--rebuild",
            split = ",",
            description = "with --reading: the projections that are rebuilt, such as position,report (all)")
    private List<String> rebuild = List.of();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        if (proofs) {
            System.out.print(Machine.describe(Path.of(System.getProperty("java.io.tmpdir"))));
            System.out.print(Proofs.markdown(List.of(1_000, 1_000_000), 2_000));
            return 0;
        }
        if (reading != null) {
            System.out.print(Machine.describe(Path.of(System.getProperty("java.io.tmpdir"))));
            var begin = ProcessorTime.now();
            String tables = new ReadBench(seconds(seconds), rebuild, System.err::println).run(reading);
            System.out.println(ProcessorTime.now().since(begin) + "\n\n" + tables);
            return 0;
        }
        try (var field = Field.open(plan())) {
            System.out.print(Machine.describe(Path.of(System.getProperty("java.io.tmpdir"))));
            System.out.println(field.settings());
            var begin = ProcessorTime.now();
            List<Sample> samples = new Tournament(plan(), field.contenders(), System.err::println).run();
            System.out.println(ProcessorTime.now().since(begin));
            System.out.println();
            System.out.print(new Table(samples).markdown());
        }
        return 0;
    }

    private Plan plan() {
        List<String> contenders = only == null ? List.of() : only;
        return smoke
                ? Plan.smoke(contenders)
                : new Plan(
                        seconds(warmUp), rounds, seconds(seconds), callers == null ? List.of() : callers, contenders);
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis((long) (value * 1000));
    }
}
