package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.query.feed.Batch.Located;
import org.tallystick.query.feed.Batch.Undecodable;

/**
 * One run of a rebuild: fills the tables from where they stand, makes the indexes, and ends it at the entry where the live tables are.
 * Rows and position are one transaction, so that a run goes on where another one was cut off, wherever that was. Used by one thread.
 */
final class RebuildRun {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

    /** From so many entries on the live tables are not made to wait. */
    private static final long NEAR = 2_000;

    private static final RebuildStep.Standing FROM_THE_START = new RebuildStep.Standing(FeedPosition.START, 0, 0);
    /** The planner learns how many rows there are whenever the tables have doubled from here on. */
    private static final long GROWN = 20_000;

    private static final Duration SAY = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(5);
    /** A ledger that lags behind the topic is asked again after that. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Rebuild rebuild;
    private final Projection projection;
    private final DataSource store;
    private final EntrySource source;
    private final Skips skips;
    private final Backoff backoff;
    private RebuildStep.Standing standing = FROM_THE_START;
    private long grown = GROWN;
    private boolean indexed;
    private boolean wanted = true;
    private final long began = System.nanoTime();
    private long from = -1;
    private long said = began;

    RebuildRun(
            Rebuild rebuild,
            Projection projection,
            DataSource store,
            EntrySource source,
            Skips skips,
            Backoff backoff) {
        this.rebuild = rebuild;
        this.projection = projection;
        this.store = store;
        this.source = source;
        this.skips = skips;
        this.backoff = backoff;
    }

    /** @throws SQLException when a database is away; another run goes on then */
    void run() throws SQLException {
        wanted = inTransaction(tx -> RebuildStep.isWanted(tx, rebuild) && RebuildStep.begin(tx, rebuild));
        while (wanted && !backoff.stopped()) {
            standing = inTransaction(tx -> RebuildStep.standing(tx, rebuild));
            from = from < 0 ? standing.position().nextIndex() : from;
            if (standing.behind() > 0) {
                readOn(standing.live());
                grow();
            } else if (!indexed) {
                index();
            } else {
                meet();
            }
        }
    }

    private void readOn(long limit) throws SQLException {
        Batch batch = source.read(standing.position(), limit);
        if (batch.isEmpty()) {
            backoff.pause(LOOK);
        }
        Succession succession = Succession.of(rebuild.projection(), standing.position(), batch.entries());
        fill(succession.next());
        if (succession.gap() != null) {
            fail(
                    standing.position().nextIndex(),
                    String.valueOf(succession.gap().getMessage()));
        } else if (wanted && batch.undecodable() != null) {
            meet(batch.undecodable());
        }
        say(limit);
    }

    private void fill(List<Located> entries) throws SQLException {
        if (entries.isEmpty() || !wanted) {
            return;
        }
        FeedPosition to = FeedPosition.after(entries.getLast());
        try {
            wanted = inTransaction(tx -> RebuildStep.isWanted(tx, rebuild)
                    && PositionTable.advance(tx, rebuild.projection(), rebuild.version(), standing.position(), to)
                    && write(tx, entries));
        } catch (SQLException | RuntimeException e) {
            if (Outage.isOne(e)) {
                throw e;
            }
            isolate(entries, e);
            return;
        }
        if (wanted) {
            standing = standing.at(to);
        }
    }

    private boolean write(Connection tx, List<Located> entries) throws SQLException {
        RebuildStep.loseTheLastOnACrash(tx);
        ProjectionFeed.apply(tx, projection, rebuild.version(), entries);
        return true;
    }

    /** Everything before the entry that it fails on is written, so that the state names that entry. */
    private void isolate(List<Located> entries, Exception failure) throws SQLException {
        if (entries.size() == 1) {
            LOG.error("{} failed", rebuild, failure);
            meet(FeedPosition.after(entries.getFirst()), failure.toString());
            return;
        }
        for (Located entry : entries) {
            fill(List.of(entry));
        }
    }

    private void meet(Undecodable undecodable) throws SQLException {
        long next = standing.position().nextIndex();
        if (undecodable.index() > next) {
            fail(
                    next,
                    String.valueOf(
                            new LedgerGapException(rebuild.projection(), next, undecodable.index()).getMessage()));
        } else if (undecodable.index() == next) {
            meet(undecodable.beyond(), undecodable.reason());
        }
    }

    /** An entry that can not be taken: the rebuild goes on without it only where an operator let the live tables do so. */
    private void meet(FeedPosition beyond, String reason) throws SQLException {
        long index = beyond.nextIndex() - 1;
        if (!skips.recorded(rebuild.projection(), index, Objects.requireNonNull(beyond.lastEvent()))) {
            fail(index, reason);
            return;
        }
        LOG.warn("{}: skips entry {}, {}", rebuild, index, reason);
        wanted = inTransaction(tx -> RebuildStep.isWanted(tx, rebuild)
                && PositionTable.advance(tx, rebuild.projection(), rebuild.version(), standing.position(), beyond)
                && skip(tx, index));
        if (wanted) {
            standing = standing.at(beyond);
        }
    }

    private boolean skip(Connection tx, long index) throws SQLException {
        StopTable.skip(tx, rebuild.projection(), rebuild.version(), index);
        return true;
    }

    private void fail(long index, String reason) throws SQLException {
        LOG.error("{}: failed at entry {}, {}", rebuild, index, reason);
        inTransaction(tx -> RebuildStep.fail(tx, rebuild, index, reason));
        wanted = false;
    }

    private void index() throws SQLException {
        LOG.info("{}: level at entry {}, makes the indexes", rebuild, standing.live());
        wanted = inTransaction(tx -> RebuildStep.isWanted(tx, rebuild) && RebuildStep.index(tx, rebuild));
        analyze(PlannerStatistics::refresh);
        indexed = true;
    }

    private void grow() {
        if (standing.position().nextIndex() >= grown) {
            analyze(PlannerStatistics::guess);
            grown = 2 * standing.position().nextIndex();
        }
    }

    /** Without it questions, and filling, are slower, so a failure is no more than logged. */
    private void analyze(Statistics statistics) {
        try (Connection tx = store.getConnection()) {
            statistics.take(tx, projection.schema(rebuild.version()));
        } catch (SQLException e) {
            LOG.warn("{}: no fresh statistics, {}", rebuild, e.toString());
        }
    }

    /** Holds the live tables where they are for as long as the last few entries take, and ends the rebuild there. */
    private void meet() throws SQLException {
        try (Connection held = store.getConnection()) {
            held.setAutoCommit(false);
            standing = RebuildStep.hold(held, rebuild);
            long until = System.nanoTime() + WAIT.toNanos();
            while (wanted && isNear() && System.nanoTime() < until && !backoff.stopped()) {
                readOn(standing.live());
            }
            if (wanted && standing.behind() == 0) {
                wanted = false;
                end(held);
            }
            held.rollback();
        }
    }

    private boolean isNear() {
        return standing.behind() > 0 && standing.behind() < NEAR;
    }

    private void end(Connection held) throws SQLException {
        if (!rebuild.proves()) {
            if (RebuildStep.swap(held, rebuild)) {
                held.commit();
                LOG.info("{}: answers from entry {} on", rebuild, standing.live());
            }
            return;
        }
        try (Connection snapshot = store.getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            RebuildStep.see(snapshot, rebuild);
            held.rollback();
            long differences = Divergence.of(snapshot, rebuild, standing);
            if (RebuildStep.proved(snapshot, rebuild, standing.live(), differences)) {
                snapshot.commit();
                LOG.info("{}: {} rows differ up to entry {}", rebuild, differences, standing.live() - 1);
            } else {
                snapshot.rollback();
            }
        }
    }

    private void say(long limit) {
        if (System.nanoTime() - said > SAY.toNanos()) {
            said = System.nanoTime();
            long next = standing.position().nextIndex();
            long perSecond = (next - from) * 1_000_000_000L / (said - began);
            LOG.info(
                    "{}: {} of {} entries, {} a second, {} s left",
                    rebuild,
                    next,
                    limit,
                    perSecond,
                    perSecond == 0 ? "?" : Math.ceilDiv(limit - next, perSecond));
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection tx = store.getConnection()) {
            tx.setAutoCommit(false);
            try {
                T done = work.in(tx);
                tx.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                tx.rollback();
                throw e;
            }
        }
    }

    private interface Statistics {
        void take(Connection tx, String schema) throws SQLException;
    }

    private interface Work<T> {
        T in(Connection tx) throws SQLException;
    }
}
