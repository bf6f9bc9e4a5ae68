package org.tallystick.bench.ours;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.bench.content.Slot;
import org.tallystick.bench.measure.Contender;
import org.tallystick.bench.measure.Shelf;
import org.tallystick.bench.measure.Workload;
import org.tallystick.servers.RealPostgres;

/** Command-service with a ledger, keys and a broker of its own, its relay at work all the time. */
public final class Ours implements Contender {

    private final Home home;
    private final Way way;
    private final Slots slots;
    private final TopicReader topic;
    private final Shelf<Existing> shelf = new Shelf<>();

    private Ours(Home home, Way way, Regime regime, int roomPerTurn) {
        this.home = home;
        this.way = way;
        slots = new Slots(regime, roomPerTurn);
        topic = new TopicReader(home.bootstrapServers());
    }

    /** @param roomPerTurn reports that one measurement may make, to begin with */
    public static Ours inProcess(RealPostgres postgres, int roomPerTurn) {
        var home = new Home(postgres);
        var people = new People(home.issuer());
        var way = new InProcess(home, people);
        return new Ours(home, way, new Regime(way.url(), people, roomPerTurn), roomPerTurn);
    }

    /** @param roomPerTurn reports that one measurement may make, to begin with */
    public static Ours overHttp(RealPostgres postgres, int roomPerTurn) {
        var home = new Home(postgres);
        var people = new People(home.issuer());
        var way = new OverHttp(home, people);
        return new Ours(home, way, new Regime(way.url(), people, roomPerTurn), roomPerTurn);
    }

    @Override
    public String name() {
        return way.name();
    }

    @Override
    public List<Runnable> prepare(Workload workload, int callers) {
        if (workload == Workload.LOAD_AND_APPEND) {
            return shelf.callers(callers, this::appendTo);
        }
        shelf.clear();
        slots.refill();
        rest();
        return Stream.<Runnable>generate(() -> () -> submit(workload.entries()))
                .limit(callers)
                .toList();
    }

    private void submit(int entries) {
        Slot slot = slots.take();
        shelf.add(new Existing(slot, way.submit(slot, entries)));
    }

    private void appendTo(Existing report) {
        report.revision = report.atDrafter
                ? way.submitAgain(report.slot, report.revision)
                : way.sendBack(report.slot, report.revision);
        report.atDrafter = !report.atDrafter;
    }

    @Override
    public long recordedEvents() {
        return home.entries();
    }

    /** Until Kafka has it all. */
    @Override
    public void rest() {
        topic.awaitSize(home.entries());
    }

    @Override
    public void close() {
        topic.close();
        way.close();
        home.close();
    }

    private static final class Existing {

        private final Slot slot;
        private long revision;
        private boolean atDrafter;

        Existing(Slot slot, long revision) {
            this.slot = slot;
            this.revision = revision;
        }
    }
}
