package org.tallystick.command.relay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.LogAcknowledgements;
import org.tallystick.command.platform.Receipt.LogPosition;

/** What Kafka has acknowledged so far, and where the most recent entries lie. */
final class Acknowledged implements LogAcknowledgements {

    /** Runs whose offsets are remembered; an answer that waits asks within seconds. */
    private static final int REMEMBERED = 4_096;

    /** Entries that lie side by side; markers of transactions lie between runs. */
    private record Run(long offset, int count) {}

    private final Lock lock = new ReentrantLock();
    private final Condition grew = lock.newCondition();
    private final ConcurrentSkipListMap<Long, Run> runs = new ConcurrentSkipListMap<>();
    private long next;

    /** Number of entries that are committed on the topic, as far as this instance knows. */
    long size() {
        lock.lock();
        try {
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** The entries {@code [first, first + count)} are committed at {@code offset} and following, without a gap. */
    void committed(long first, int count, long offset) {
        lock.lock();
        try {
            runs.merge(first, new Run(offset, count), (known, now) -> now.count() > known.count() ? now : known);
            if (runs.size() > REMEMBERED) {
                runs.pollFirstEntry();
            }
            next = Math.max(next, first + count);
            grew.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable LogPosition await(long ledgerIndex, Duration atMost) {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (next <= ledgerIndex && nanos > 0) {
                nanos = grew.awaitNanos(nanos);
            }
            return next > ledgerIndex ? position(ledgerIndex) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable LogPosition position(long ledgerIndex) {
        Map.Entry<Long, Run> run = runs.floorEntry(ledgerIndex);
        return run == null || ledgerIndex >= run.getKey() + run.getValue().count()
                ? null
                : new LogPosition(
                        LedgerTopic.NAME,
                        LedgerTopic.PARTITION,
                        run.getValue().offset() + (ledgerIndex - run.getKey()));
    }
}
