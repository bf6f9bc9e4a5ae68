package org.tallystick.bench.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.tallystick.bench.machine.Work;
import org.tallystick.bench.ours.Home;
import org.tallystick.bench.reading.Questions.Asked;
import org.tallystick.servers.RealPostgres;

/** One ledger that grows from size to size; at each of them query-service begins with nothing, reads it all, and is asked. */
public final class ReadBench {

    private static final int RATE = 1_000;

    private final Duration each;
    private final List<String> projections;
    private final Consumer<String> progress;

    /**
     * @param each for each kind of question, and for the load under which the lag is measured
     * @param projections that are rebuilt, one after the other; empty: all
     */
    public ReadBench(Duration each, List<String> projections, Consumer<String> progress) {
        this.each = each;
        this.projections = List.copyOf(projections);
        this.progress = progress;
    }

    /**
     * What one size gave.
     *
     * @param megabytes of the events alone
     * @param work processor time of all processes while the rows were filled, in microseconds for each event
     * @param consumption seconds that reading the topic takes when nothing is done with it
     * @param peakMemory of the service, in MiB
     */
    record Row(
            long events,
            long megabytes,
            double seconds,
            double work,
            long peakMemory,
            double consumption,
            BareInsert.Result bare,
            List<Rebuilt> rebuilt,
            List<Asked> asked,
            Lag.Result lag) {

        String name() {
            return String.format(Locale.ROOT, "%,d", events);
        }
    }

    /** One projection, alone. */
    record Rebuilt(String projection, double seconds, BareInsert.Result bare) {}

    /** @return the tables, in Markdown */
    public String run(List<Long> sizes) {
        List<Row> rows = new ArrayList<>();
        var home = new Home(RealPostgres.shared());
        try (home;
                var writer = new TopicWriter(home.bootstrapServers(), KeyStore.fill(home))) {
            var ledger = new MadeLedger(writer::write);
            for (long size : sizes) {
                long begin = System.nanoTime();
                ledger.upTo(size);
                writer.commit();
                progress.accept(ledger.size() + " events made, " + (System.nanoTime() - begin) / 1_000_000_000L + " s");
                rows.add(measure(home, ledger, writer));
            }
        }
        return ReadTable.markdown(rows);
    }

    private Row measure(Home home, MadeLedger ledger, TopicWriter writer) {
        long events = ledger.size();
        double consumption = BareConsumption.seconds(home.bootstrapServers(), events);
        progress.accept("consumed in " + consumption + " s");
        try (var readSide = new ReadSide(RealPostgres.shared(), home)) {
            await(readSide, 0);
            long before = Work.millis();
            double seconds = fill(readSide, events);
            double work = (Work.millis() - before) * 1000.0 / events;
            long peakMemory = readSide.peakMemory();
            progress.accept("filled in " + seconds + " s");
            readSide.awaitReady();
            Map<String, BareInsert.Result> inserted = BareInsert.of(readSide.readModel());
            BareInsert.Result bare =
                    inserted.values().stream().reduce(BareInsert.Result::plus).orElseThrow();
            progress.accept(bare.rows() + " rows inserted in " + bare.seconds() + " s");
            List<Rebuilt> rebuilt = rebuild(readSide, home, inserted);
            List<Asked> asked = new Questions(readSide.url(), home.issuer(), events, ledger.cycles()).ask(each);
            asked.forEach(one -> progress.accept(one.toString()));
            long megabytes = writer.bytes() / 1_000_000;
            Lag.Result lag = Lag.measure(ledger, writer, readSide, RATE, each);
            return new Row(events, megabytes, seconds, work, peakMemory, consumption, bare, rebuilt, asked, lag);
        }
    }

    private List<Rebuilt> rebuild(ReadSide readSide, Home home, Map<String, BareInsert.Result> bare) {
        try (var rebuilding = new Rebuilding(readSide.url(), home.issuer())) {
            return bare.keySet().stream()
                    .filter(projection -> projections.isEmpty() || projections.contains(projection))
                    .map(projection -> new Rebuilt(
                            projection, rebuilding.seconds(projection), Objects.requireNonNull(bare.get(projection))))
                    .peek(one -> progress.accept(one.toString()))
                    .toList();
        }
    }

    /** From now on, when the positions are there, until all of them are at the end. */
    private static double fill(ReadSide readSide, long events) {
        long begin = System.nanoTime();
        await(readSide, events);
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void await(ReadSide readSide, long applied) {
        while (readSide.applied() < applied) {
            LockSupport.parkNanos(20_000_000);
            readSide.requireAlive();
        }
    }
}
