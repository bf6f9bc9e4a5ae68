package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.query.feed.Rebuild.State;
import org.tallystick.query.platform.RowVerification;

/**
 * Gives each rebuild whose turn it is a thread, on one instance only, for as long as the service runs; begins the proofs that are due.
 * What an operator wants stands in the table, so that nothing is forgotten by a restart.
 */
final class Rebuilds implements SmartLifecycle, RowVerification {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Told apart from all other advisory locks of the database. */
    private static final int LOCKS = 0x7a11_5efd;

    private final RebuildTable table;
    private final Map<String, Projection> projections;
    private final DataSource store;
    private final EntrySources sources;
    private final RebuildProperties settings;
    private final Skips skips;
    private final Backoff backoff = new Backoff();
    private final Map<Long, Thread> runs = new ConcurrentHashMap<>();
    private volatile Map<String, Rebuild> running = Map.of();
    private volatile Map<String, Rebuild> verified = Map.of();
    private volatile Map<String, Rebuild> failed = Map.of();
    private @Nullable Thread thread;

    Rebuilds(
            RebuildTable table,
            List<Projection> projections,
            DataSource store,
            EntrySources sources,
            RebuildProperties settings,
            Skips skips) {
        this.table = table;
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.store = store;
        this.sources = sources;
        this.settings = settings;
        this.skips = skips;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("rebuilds").start(() -> {
            while (!backoff.stopped()) {
                look();
                backoff.pause(LOOK);
            }
        });
    }

    /** Each on its own: what can not be done now is no reason to leave the rest, or to end. */
    private void look() {
        attempt(this::runWhatIsWanted);
        attempt(this::dropWhatWasReplaced);
        attempt(this::proveNext);
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("rebuilds: looking again after a failure", e);
        }
    }

    private void runWhatIsWanted() {
        running = byProjection(table.running());
        verified = byProjection(table.verified());
        failed = byProjection(table.failed());
        running.values().stream()
                .filter(rebuild -> projections.containsKey(rebuild.projection()) && sources.has(rebuild.from()))
                .forEach(this::begin);
    }

    private void dropWhatWasReplaced() {
        if (table.dropRetired(settings.grace()) > 0) {
            LOG.info("rebuilds: versions that were replaced are dropped");
        }
    }

    /** One at a time; one that can not begin keeps no other waiting. */
    private void proveNext() {
        if (!running.isEmpty() || !settings.proofEvery().isPositive()) {
            return;
        }
        for (String due : table.due(settings.proofEvery())) {
            Projection projection = projections.get(due);
            if (projection != null && table.startProof(projection).isPresent()) {
                return;
            }
        }
    }

    private static Map<String, Rebuild> byProjection(List<Rebuild> rebuilds) {
        return rebuilds.stream().collect(Collectors.toUnmodifiableMap(Rebuild::projection, Function.identity()));
    }

    private void begin(Rebuild rebuild) {
        runs.computeIfAbsent(
                rebuild.id(), id -> Thread.ofPlatform().name("rebuild " + id).start(() -> run(rebuild)));
    }

    private void run(Rebuild rebuild) {
        try (Connection lock = store.getConnection()) {
            lock.setAutoCommit(false);
            if (isLocked(lock, rebuild)) {
                run(rebuild, Objects.requireNonNull(projections.get(rebuild.projection())));
            }
            lock.rollback();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn("{}: begins again after {}", rebuild, e.toString());
        } finally {
            runs.remove(rebuild.id());
        }
    }

    private void run(Rebuild rebuild, Projection projection) throws SQLException {
        try (EntrySource source = sources.open(rebuild.from())) {
            new RebuildRun(rebuild, projection, store, source, skips, backoff).run();
        } catch (SQLException e) {
            if (Outage.isOne(e)) {
                throw e;
            }
            fail(rebuild, e);
        } catch (CorruptLedgerException | Error e) {
            fail(rebuild, e);
        }
    }

    private void fail(Rebuild rebuild, Throwable failure) {
        LOG.error("{} failed", rebuild, failure);
        table.fail(rebuild, failure.toString());
    }

    /** Until the end of the transaction, or of the connection. */
    private static boolean isLocked(Connection tx, Rebuild rebuild) throws SQLException {
        try (PreparedStatement lock = tx.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, Math.toIntExact(rebuild.id()));
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The newest rebuild of a projection whose turn it is. */
    @Nullable
    Rebuild running(String projection) {
        return running.get(projection);
    }

    /** The newest rebuild that says something of a projection's live rows. */
    @Nullable
    Rebuild verified(String projection) {
        return verified.get(projection);
    }

    /** What an operator has to look at: rebuilds that failed, and comparisons that found other rows than the events say. */
    List<Rebuild> alarming() {
        return Stream.concat(
                        failed.values().stream(),
                        verified.values().stream().filter(rebuild -> rebuild.state() == State.DIVERGED))
                .sorted(Comparator.comparingLong(Rebuild::id))
                .toList();
    }

    boolean hasFailed(String projection) {
        return failed.containsKey(projection);
    }

    @Override
    public String of(String projection) {
        Rebuild last = verified.get(projection);
        if (last == null || last.endedAt() == null) {
            return "pending";
        }
        return (last.state() != State.DIVERGED) + "; index=" + (last.nextIndex() - 1) + "; time="
                + InstantFormat.format(last.endedAt());
    }

    @Override
    public void stop() {
        backoff.stop();
        try {
            join(thread);
            for (Thread run : List.copyOf(runs.values())) {
                join(run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(@Nullable Thread thread) throws InterruptedException {
        if (thread != null && !thread.join(PATIENCE)) {
            LOG.warn("{}: still busy after {}", thread.getName(), PATIENCE);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && !backoff.stopped();
    }
}
