package org.tallystick.bench.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Writes at an even rate, in transactions of some twenty milliseconds, and looks ten times a second how far behind the rows are. */
final class Lag implements Consumer<Made> {

    private static final int COMMITS_PER_SECOND = 50;
    private static final int LOOKS_PER_SECOND = 10;

    private final TopicWriter writer;
    private final ReadSide readSide;
    private final int rate;
    private final long begin = System.nanoTime();
    private final List<Long> behind = new ArrayList<>();
    private long sent;

    private Lag(TopicWriter writer, ReadSide readSide, int rate) {
        this.writer = writer;
        this.readSide = readSide;
        this.rate = rate;
    }

    /**
     * How far behind the rows were, at the looks.
     *
     * @param lastMillis from the last commit until the rows include it
     */
    record Result(int rate, double reached, long medianEvents, long mostEvents, double lastMillis) {}

    static Result measure(MadeLedger ledger, TopicWriter writer, ReadSide readSide, int rate, Duration time) {
        var lag = new Lag(writer, readSide, rate);
        ledger.into(lag);
        ledger.upTo(ledger.size() + rate * time.toMillis() / 1000);
        ledger.into(writer::write);
        writer.commit();
        double reached = lag.sent * 1e9 / (System.nanoTime() - lag.begin);
        long last = System.nanoTime();
        while (readSide.applied() < ledger.size()) {
            LockSupport.parkNanos(1_000_000);
        }
        double lastMillis = (System.nanoTime() - last) / 1e6;
        lag.behind.sort(null);
        return new Result(rate, reached, lag.behind.get(lag.behind.size() / 2), lag.behind.getLast(), lastMillis);
    }

    @Override
    public void accept(Made made) {
        writer.write(made);
        sent++;
        if (sent % Math.max(1, rate / COMMITS_PER_SECOND) == 0) {
            writer.commit();
            if (sent % Math.max(1, rate / LOOKS_PER_SECOND) == 0) {
                behind.add(made.index() + 1 - readSide.applied());
            }
            LockSupport.parkNanos(begin + sent * 1_000_000_000L / rate - System.nanoTime());
        }
    }
}
