package org.tallystick.command.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.platform.Backoff;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.command.platform.TryAgainLaterException;

/** Appends one batch at a time and answers every command in it, whatever happens to the connection. Used by the appender's thread. */
final class BatchRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);

    /**
     * Decisions are made by the clock here, and are accepted by that of the ledger: one that is wrong would close cycles early, or date
     * everything that follows, and neither can be undone.
     */
    static final Duration TOLERANCE = Duration.ofSeconds(10);

    private static final String CLOCKS_DIFFER =
            "this service and its ledger do not agree on the time; nothing was recorded";

    private final AppendSession session;
    private final ServiceClock clock;
    private final AppendObserver observer;
    private final Backoff backoff;
    private final int attempts;
    private volatile boolean hurried;

    /** @param attempts how often a lost connection is opened again before the commands are told to try later */
    BatchRunner(AppendSession session, ServiceClock clock, AppendObserver observer, Backoff backoff, int attempts) {
        this.session = session;
        this.clock = clock;
        this.observer = observer;
        this.backoff = backoff;
        this.attempts = attempts;
    }

    /** @param more adds to the batch, under the append lock */
    void serve(List<PendingAppend> batch, Consumer<List<PendingAppend>> more) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (commit(batch, more)) {
                    return;
                }
            } catch (SQLException | RuntimeException e) {
                session.abandon();
                if (!LostConnection.is(e)) {
                    singly(batch, e);
                    return;
                }
                LOG.warn("append failed, attempt {}: {}", attempt, e.getMessage());
            }
            if (hurried || attempt == attempts) {
                fail(batch, "the ledger can not be reached; nothing was recorded");
                return;
            }
            backoff.pause(attempt);
        }
    }

    /** @return false when nothing is recorded and nobody answered */
    private boolean commit(List<PendingAppend> batch, Consumer<List<PendingAppend>> more) throws SQLException {
        session.lock();
        more.accept(batch);
        long began = System.nanoTime();
        LedgerState before = session.read(batch);
        Duration off = clock.off(before.now());
        if (off.compareTo(TOLERANCE) > 0) {
            session.rollback();
            LOG.error("the clocks here and of the ledger are {} apart: nothing is recorded", off);
            fail(batch, CLOCKS_DIFFER);
            return true;
        }
        BatchPlan plan = BatchPlan.of(before, clock.acceptance(before.now()), batch);
        Outcome outcome = plan.isEmpty() ? nothingToRecord() : record(plan);
        switch (outcome) {
            case DURABLE -> {
                observer.appended(plan, System.nanoTime() - began);
                plan.answer();
            }
            case UNKNOWN -> fail(batch, Appender.OUTCOME_UNKNOWN);
            case NOTHING -> {}
        }
        return outcome != Outcome.NOTHING;
    }

    private Outcome nothingToRecord() throws SQLException {
        session.rollback();
        return Outcome.DURABLE;
    }

    private Outcome record(BatchPlan plan) throws SQLException {
        session.insert(plan);
        try {
            session.commit(plan);
            return Outcome.DURABLE;
        } catch (SQLException e) {
            if (!LostConnection.is(e)) {
                throw e;
            }
            LOG.warn("connection lost at the commit of entry {} and on: {}", plan.firstIndex(), e.getMessage());
            return settle(plan);
        }
    }

    private Outcome settle(BatchPlan plan) {
        for (int attempt = 1; !hurried && attempt <= attempts; attempt++) {
            session.abandon();
            try {
                return session.holds(plan) ? Outcome.DURABLE : Outcome.NOTHING;
            } catch (SQLException e) {
                backoff.pause(attempt);
            }
        }
        return Outcome.UNKNOWN;
    }

    /** What one command brings in must not harm its neighbours. */
    private void singly(List<PendingAppend> batch, Exception why) {
        if (batch.size() > 1) {
            LOG.warn("a batch of {} failed, its commands are tried singly: {}", batch.size(), why.getMessage());
            batch.forEach(pending -> serve(new ArrayList<>(List.of(pending)), alone -> {}));
            return;
        }
        batch.getFirst().fail(new IllegalStateException("the ledger does not take this command", why));
    }

    private static void fail(List<PendingAppend> batch, String message) {
        batch.forEach(pending -> pending.fail(new TryAgainLaterException(message)));
    }

    private enum Outcome {
        DURABLE,
        NOTHING,
        UNKNOWN
    }

    /** No more waiting for a ledger that does not answer. */
    void hurry() {
        hurried = true;
    }

    @Override
    public void close() {
        session.close();
    }
}
