package org.tallystick.command.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.TryAgainLaterException;

/**
 * Group commit: one thread with a connection of its own appends for all commands of this instance. It takes the append lock first and then
 * what waits, so that a batch grows with the load.
 *
 * <p>When {@link #append} returns, the command's events and the answer that repeats will get are durable, in one transaction. If the process
 * dies before, they are there wholly or not at all. Every accepted command is answered, also when this is closed: with what was recorded,
 * with the conflict or fault that kept it out, or by saying that the outcome is unknown, which a repeat with the same key finds out.
 */
final class Appender implements AutoCloseable {

    static final String OUTCOME_UNKNOWN = "it is unknown whether this was recorded: repeat it with the same key";

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int MOST_WAITING = 8192;
    private static final int MOST_COMMANDS = 256;
    private static final int MOST_BYTES = 1 << 20;
    private static final long IDLE_MILLIS = 200;
    private static final long CLOSING_SECONDS = 30;

    private final BlockingQueue<PendingAppend> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BatchRunner runner;
    private final Thread thread = new Thread(this::run, "ledger appender");
    private volatile boolean closing;
    private volatile boolean closed;

    Appender(BatchRunner runner) {
        this.runner = runner;
        thread.start();
    }

    /**
     * @throws org.tallystick.command.platform.ConflictException when a condition does not hold; nothing was recorded
     * @throws TryAgainLaterException when too many wait, the ledger can not be reached, this is closed, or the outcome is unknown
     */
    List<Receipt.Recorded> append(PendingAppend pending) {
        if (closing || !waiting.offer(pending)) {
            throw new TryAgainLaterException(closing ? "the service is stopping" : "too many commands are waiting");
        }
        if (closed) {
            failLeft();
        }
        return pending.await();
    }

    int waiting() {
        return waiting.size();
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                PendingAppend first = next();
                if (first != null) {
                    serve(new ArrayList<>(List.of(first)));
                }
            }
        } catch (Throwable e) {
            LOG.error("the appender has ended: this instance records nothing more", e);
        } finally {
            closing = true;
            closed = true;
            failLeft();
            runner.close();
        }
    }

    /** Also when this thread dies of it, nobody in the batch waits on. */
    private void serve(List<PendingAppend> batch) {
        try {
            runner.serve(batch, this::drain);
        } finally {
            batch.forEach(PendingAppend::failUnlessAnswered);
        }
    }

    private @Nullable PendingAppend next() {
        try {
            return waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing = true;
            return null;
        }
    }

    /** Adds what waits, up to the limits; the last one may go over the bytes. */
    private void drain(List<PendingAppend> batch) {
        int bytes = batch.stream().mapToInt(PendingAppend::bytes).sum();
        while (batch.size() < MOST_COMMANDS && bytes < MOST_BYTES) {
            PendingAppend pending = waiting.poll();
            if (pending == null) {
                return;
            }
            batch.add(pending);
            bytes += pending.bytes();
        }
    }

    private void failLeft() {
        List<PendingAppend> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(
                pending -> pending.fail(new TryAgainLaterException("the service is stopping; nothing was recorded")));
    }

    boolean alive() {
        return !closed;
    }

    /** Accepts nothing more, appends what waits, and answers all of it. */
    @Override
    public void close() {
        closing = true;
        runner.hurry();
        try {
            if (!thread.join(Duration.ofSeconds(CLOSING_SECONDS))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
