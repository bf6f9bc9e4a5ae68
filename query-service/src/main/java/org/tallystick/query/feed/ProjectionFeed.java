package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.tallystick.query.feed.Batch.Located;
import org.tallystick.query.feed.Batch.Undecodable;
import org.tallystick.query.feed.ProjectionReport.State;
import org.tallystick.query.platform.Applied;

/**
 * Brings one projection forward: its rows and its position in one transaction per batch. Whoever finds the position moved by another
 * instance lets go and follows, and takes over when the other one stands still. Used by one thread at a time.
 */
final class ProjectionFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);

    private final Projection projection;
    private final DataSource store;
    private final Applied applied;
    private final StandStill standStill = new StandStill();
    private FeedPosition position = FeedPosition.START;
    private long startedAt = -1;
    private int version;
    private boolean active;
    private final Skips skips;
    private State state = State.RUNNING;
    private @Nullable Stop stop;
    private List<Long> skipped = List.of();

    ProjectionFeed(Projection projection, DataSource store, Applied applied, Skips skips) {
        this.projection = projection;
        this.version = projection.version();
        this.store = store;
        this.applied = applied;
        this.skips = skips;
    }

    /** Writes rows that become durable with the position. */
    private interface Rows {
        void write(Connection tx) throws SQLException;
    }

    void open() throws SQLException {
        try (Connection tx = store.getConnection()) {
            tx.setAutoCommit(false);
            PositionTable.start(tx, projection);
            at(PositionTable.read(tx, projection));
            StopTable.beginAgain(tx, projection.name(), version);
            look(tx);
            startedAt = startedAt < 0 ? position.nextIndex() : startedAt;
            tx.commit();
        }
    }

    /**
     * @throws SQLException when the database is away; nothing was written then, or the position says that it was
     * @throws LedgerGapException when an entry is missing, after those before it were written
     */
    void offer(Batch batch) throws SQLException {
        if (state != State.RUNNING) {
            return;
        }
        Succession succession = Succession.of(projection.name(), position, batch.entries());
        apply(succession.next());
        succession.requireNoGap();
        if (state == State.RUNNING && batch.undecodable() != null) {
            meet(batch.undecodable());
        }
    }

    private void look(Connection tx) throws SQLException {
        at(PositionTable.read(tx, projection));
        skipped = StopTable.skipped(tx, projection.name(), version);
        stop = StopTable.read(tx, projection.name(), version);
        if (stop != null) {
            state = State.STOPPED;
        } else if (state == State.STOPPED) {
            LOG.info("projection {} goes on at entry {}", projection.name(), position.nextIndex());
            state = State.RUNNING;
        }
    }

    private void meet(Undecodable undecodable) throws SQLException {
        if (undecodable.index() > position.nextIndex()) {
            throw new LedgerGapException(projection.name(), position.nextIndex(), undecodable.index());
        }
        if (undecodable.index() == position.nextIndex()) {
            stop(undecodable.beyond(), undecodable.type(), undecodable.reason());
        }
    }

    /** Only what is next: another instance may have moved the position since {@code entries} were taken from a batch. */
    private void apply(List<Located> entries) throws SQLException {
        List<Located> next = Succession.of(projection.name(), position, entries).next();
        if (next.isEmpty() || state != State.RUNNING) {
            return;
        }
        try {
            write(next);
        } catch (SQLException | RuntimeException e) {
            if (Outage.isOne(e)) {
                throw e;
            }
            isolate(next, e);
        }
    }

    /** Everything before the entry that it fails on is written, so that the position names that entry. */
    private void isolate(List<Located> entries, Exception failure) throws SQLException {
        if (entries.size() == 1) {
            LOG.error("projection {} failed", projection.name(), failure);
            Located poison = entries.getFirst();
            stop(FeedPosition.after(poison), poison.entry().stored().type(), failure.toString());
            return;
        }
        for (Located entry : entries) {
            apply(List.of(entry));
        }
    }

    private void write(List<Located> entries) throws SQLException {
        boolean written = write(FeedPosition.after(entries.getLast()), tx -> apply(tx, projection, version, entries));
        if (!written) {
            lost(entries);
        }
    }

    /** False when the position was no longer where this instance believed it to be. */
    private boolean write(FeedPosition to, Rows rows) throws SQLException {
        try (Connection tx = store.getConnection()) {
            tx.setAutoCommit(false);
            if (!PositionTable.advance(tx, projection.name(), version, position, to)) {
                tx.rollback();
                return false;
            }
            rows.write(tx);
            boolean takesOver = !active && PositionTable.takeOver(tx, projection.name(), version);
            tx.commit();
            at(new PositionTable.Row(version, to, active || takesOver));
            return true;
        }
    }

    /** Rows of {@code entries} in the tables of {@code version}. */
    static void apply(Connection tx, Projection projection, int version, List<Located> entries) throws SQLException {
        try (PreparedStatement set = tx.prepareStatement("select set_config('search_path', ?, true)")) {
            set.setString(1, projection.schema(version));
            set.execute();
        }
        projection.apply(tx, entries.stream().map(Located::entry).toList());
    }

    /** Either a rebuild was swapped in, from where this goes on at once, or another instance is at it. */
    private void lost(List<Located> entries) throws SQLException {
        int before = version;
        look();
        if (version == before) {
            follow();
            return;
        }
        LOG.info("projection {} goes on with version {}", projection.name(), version);
        apply(entries);
    }

    /** Tells the planner what the tables hold now; without it questions are slower, so a failure is no more than logged. */
    void analyze() {
        try (Connection tx = store.getConnection()) {
            PlannerStatistics.refresh(tx, projection.schema(version));
        } catch (SQLException e) {
            LOG.warn("projection {}: no fresh statistics, {}", projection.name(), e.toString());
        }
    }

    private void follow() {
        LOG.info("projection {} is brought forward by another instance", projection.name());
        state = State.FOLLOWING;
        standStill.moved();
    }

    /**
     * Looks how far the other instance is, and whether an operator let this projection go on.
     *
     * @param seen the entry after the last that the topic has shown
     * @return whether this instance takes over, and needs to see the topic from its position again
     */
    boolean watch(long seen) throws SQLException {
        if (state == State.RUNNING) {
            return false;
        }
        long before = position.nextIndex();
        look();
        if (state == State.FOLLOWING) {
            takeOver(before, seen);
        }
        return state == State.RUNNING;
    }

    private void takeOver(long before, long seen) {
        if (position.nextIndex() != before || position.nextIndex() >= seen) {
            standStill.moved();
        }
        if (standStill.tooLong()) {
            LOG.info("projection {} is taken over", projection.name());
            state = State.RUNNING;
        }
    }

    private void look() throws SQLException {
        try (Connection tx = store.getConnection()) {
            tx.setAutoCommit(true);
            look(tx);
        }
    }

    private void at(PositionTable.Row row) {
        version = row.version();
        position = row.position();
        active = row.active();
        if (active) {
            applied.upTo(projection.name(), position.nextIndex() - 1);
        }
    }

    /** It stands still in every instance, also after a restart; unless it is on record that this entry may be skipped. */
    private void stop(FeedPosition beyond, String type, String why) throws SQLException {
        long index = beyond.nextIndex() - 1;
        if (maySkip(index, Objects.requireNonNull(beyond.lastEvent()))) {
            LOG.warn("projection {} skips entry {}: {}", projection.name(), index, why);
            if (write(beyond, tx -> StopTable.skip(tx, projection.name(), version, index))) {
                look();
            } else {
                lost(List.of());
            }
            return;
        }
        try (Connection tx = store.getConnection()) {
            tx.setAutoCommit(true);
            StopTable.stop(tx, projection.name(), version, beyond, type, why);
        }
        look();
        if (stop == null) {
            follow();
        } else {
            LOG.error("projection {} stopped at {}", projection.name(), stop.reason());
        }
    }

    /** Where that can not be found out, this projection alone stands still. */
    private boolean maySkip(long index, UUID eventId) {
        try {
            return skips.recorded(projection.name(), index, eventId);
        } catch (DataAccessException e) {
            LOG.error("projection {}: nobody can tell whether entry {} is to be skipped", projection.name(), index, e);
            return false;
        }
    }

    /** Whether it has everything before {@code seen}; one that stopped holds nobody up. */
    boolean isLevelWith(long seen) {
        return state == State.STOPPED || position.nextIndex() >= seen;
    }

    boolean stands() {
        return state == State.STOPPED;
    }

    /** Times are turned into indexes by one projection; what else has not been applied is waited for by its index. */
    boolean knowsTimesBefore(long seen) {
        return !projection.name().equals(LedgerTime.NAME) || position.nextIndex() >= seen;
    }

    /** Where this instance found it first. */
    long startedAt() {
        return startedAt;
    }

    FeedPosition position() {
        return position;
    }

    ProjectionReport report(long seen, long unseen) {
        long lag = Math.max(0, seen - position.nextIndex()) + unseen;
        return new ProjectionReport(
                projection.name(), version, state, stop, skipped, position.nextIndex(), position.acceptedAt(), lag);
    }
}
