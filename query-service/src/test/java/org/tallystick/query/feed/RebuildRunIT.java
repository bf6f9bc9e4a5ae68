package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.query.feed.Batch.Located;
import org.tallystick.query.feed.Batch.Undecodable;
import org.tallystick.query.feed.Rebuild.Purpose;
import org.tallystick.query.feed.Rebuild.Source;
import org.tallystick.query.feed.Rebuild.State;
import org.tallystick.query.platform.Applied;
import org.tallystick.query.platform.ProblemException;

/** A rebuild beside the live tables of a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildRunIT {

    private static final int CUT = 40;

    private final List<Located> history = RandomHistory.of(7).stream()
            .map(entry -> new Located(entry, entry.index() * 2))
            .toList();
    private final ReadModel model = ReadModel.fresh();
    private final Probe probe = Probe.in(model);
    private final RebuildTable table = new RebuildTable(model.as("readmodel_feed"));
    private ProjectionFeed live =
            new ProjectionFeed(probe, model.as("readmodel_feed"), new Applied(), (_, _, _) -> false);

    @BeforeEach
    void fill() throws SQLException {
        for (String table : List.of("difference", "rebuild", "skipped", "projection_position", "active_version")) {
            model.run("delete from feed." + table);
        }
        model.run("drop schema if exists probe_v1, probe_v2, probe_v3 cascade");
        Probe.in(model);
        live = new ProjectionFeed(probe, model.as("readmodel_feed"), new Applied(), (_, _, _) -> false);
        model.run("create index by_event on probe_v1.seen (event_id)");
        live.open();
        live.offer(new Batch(history.subList(0, 100), null));
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void theFeedGoesOnInTheNewTablesOnceTheyAreLevel() throws SQLException {
        Rebuild rebuild = rebuilt(probe);
        live.offer(new Batch(history.subList(100, 120), null));
        ProjectionFeed restarted =
                new ProjectionFeed(probe, model.as("readmodel_feed"), new Applied(), (_, _, _) -> false);
        restarted.open();
        restarted.offer(new Batch(history.subList(100, 130), null));

        assertThat(rebuild.state()).isEqualTo(State.SWAPPED);
        assertThat(rebuild.replaced()).isEqualTo(1);
        assertThat(seen(2)).hasSize(130).startsWith(seen(1).toArray(String[]::new));
        assertThat(seen(1)).hasSize(100);
        assertThat(live.report(0, 0).version()).isEqualTo(2);
        assertThat(restarted.position().offset()).isEqualTo(258);
        assertThat(model.texts("select indexname::text from pg_indexes where schemaname = 'probe_v2' order by 1"))
                .containsExactly("by_event", "seen_pkey");
    }

    /** In the live tables, or in those of a rebuild that was swapped in. Nothing but the feed keeps a row from being written twice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoIsOvertakenAtAnEntryThatItMaySkipWritesNothingTwice(int version) throws SQLException {
        model.run("alter table probe_v1.seen drop constraint seen_pkey");
        ProjectionFeed overtaken = new ProjectionFeed(
                probe.failingAt(105), model.as("readmodel_feed"), new Applied(), (_, _, _) -> anotherTakesAll(version));
        overtaken.open();
        overtaken.offer(new Batch(history.subList(100, 110), null));
        assertThat(overtaken.position().nextIndex()).isEqualTo(110);
        assertThat(overtaken.report(0, 0).version()).isEqualTo(version);
        assertThat(seen(version)).hasSize(110);
    }

    private boolean anotherTakesAll(int version) {
        try {
            if (version == 2) {
                rebuilt(probe);
            }
            ProjectionFeed another =
                    new ProjectionFeed(probe, model.as("readmodel_feed"), new Applied(), (_, _, _) -> false);
            another.open();
            another.offer(new Batch(history.subList(100, 110), null));
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEntryThatItCanNotTakeStopsItAndIsNamed() throws SQLException {
        Rebuild rebuild = rebuilt(probe.failingAt(57));
        assertThat(rebuild.state()).isEqualTo(State.FAILED);
        assertThat(rebuild.failedAt()).isEqualTo(57);
        assertThat(rebuild.reason()).contains("can not take it");
        assertThat(rebuild.nextIndex()).isEqualTo(57);
        assertThat(seen(2)).hasSize(57);
        assertThat(table.start(probe, Source.KAFKA, Purpose.SWAP)).isEmpty();

        table.change(rebuild, State.RUNNING, Set.of(State.FAILED));
        run(rebuild, probe, new Recalled());
        assertThat(again(rebuild).state()).isEqualTo(State.SWAPPED);
        assertThat(again(rebuild).reason()).isNull();
        assertThat(seen(2)).isEqualTo(seen(1));
    }

    @Test
    void anEventThatIsUnknownStopsItThere() throws SQLException {
        Rebuild rebuild = started();
        run(rebuild, probe, new Recalled() {
            @Override
            public Batch read(FeedPosition position, long limit) {
                return new Batch(history.subList(0, 3), undecodable(3));
            }
        });
        assertThat(again(rebuild).failedAt()).isEqualTo(3);
        assertThat(again(rebuild).reason()).contains("thing.happened.v9");
    }

    @Test
    void whatAnOperatorLetPassIsLeftOut() throws SQLException {
        UUID passed = history.get(3).entry().eventId();
        Rebuild rebuild = started();
        EntrySource source = new Recalled() {
            private int times;

            @Override
            public Batch read(FeedPosition position, long limit) {
                boolean fromTheStartAgain = times++ == 2;
                return position.nextIndex() < 4 || fromTheStartAgain
                        ? new Batch(history.subList(0, 3), undecodable(3))
                        : super.read(position, limit);
            }
        };
        run(rebuild, probe, source, (name, index, id) -> name.equals("probe") && index == 3 && id.equals(passed));
        assertThat(again(rebuild).reason()).isNull();
        assertThat(seen(2)).hasSize(seen(1).size() - 1).isSubsetOf(seen(1));
        assertThat(model.texts("select version || ' ' || entry_index from feed.skipped"))
                .containsExactly("2 3");
    }

    @Test
    void noEntryIsLeftOutBeforeTheOneThatAnOperatorLetPass() throws SQLException {
        Rebuild rebuild = started();
        EntrySource source = new Recalled() {
            @Override
            public Batch read(FeedPosition position, long limit) {
                return new Batch(List.of(), undecodable(3));
            }
        };
        run(rebuild, probe, source, (_, _, _) -> true);
        assertThat(again(rebuild).state()).isEqualTo(State.FAILED);
        assertThat(again(rebuild).failedAt()).isZero();
    }

    @Test
    void aMissingEntryStopsIt() throws SQLException {
        Rebuild rebuild = started();
        run(rebuild, probe, new Recalled() {
            @Override
            public Batch read(FeedPosition position, long limit) {
                return new Batch(history.subList(5, 9), null);
            }
        });
        assertThat(again(rebuild).state()).isEqualTo(State.FAILED);
        assertThat(again(rebuild).failedAt()).isZero();
    }

    @Test
    void aCrashBetweenRowsAndPositionLeavesNeitherAndAnotherRunGoesOn() throws SQLException {
        Rebuild rebuild = started();
        run(rebuild, probe, new Recalled(1));
        table.change(again(rebuild), State.RUNNING, Set.of(State.PAUSED));
        assertThatThrownBy(() -> run(rebuild, new CrashingProjection(probe), new Recalled()))
                .hasMessage("the connection is gone");
        assertThat(again(rebuild).nextIndex()).isEqualTo(CUT);
        assertThat(seen(2)).hasSize(CUT);

        run(rebuild, probe, new Recalled());
        assertThat(again(rebuild).state()).isEqualTo(State.SWAPPED);
        assertThat(seen(2)).isEqualTo(seen(1));
    }

    @Test
    void whoIsToldToPauseWritesNothingMore() throws SQLException {
        Rebuild rebuild = started();
        run(rebuild, probe, new Recalled(1));
        assertThat(again(rebuild).state()).isEqualTo(State.PAUSED);
        assertThat(seen(2)).hasSize(CUT);
        assertThat(table.running()).isEmpty();
        assertThat(again(rebuild).target()).isEqualTo(100);
    }

    @Test
    void whatIsCancelledIsGone() throws SQLException {
        Rebuild rebuild = started();
        run(rebuild, probe, new Recalled(1));
        table.change(again(rebuild), State.CANCELLED, Set.of(State.PAUSED));
        assertThat(model.tables("probe_v2")).isEmpty();
        assertThatThrownBy(() -> table.change(again(rebuild), State.RUNNING, Set.of(State.PAUSED)))
                .isInstanceOf(ProblemException.class);
        assertThat(rebuilt(probe).version()).isEqualTo(3);
    }

    @Test
    void atMostTwoAreFilledAtOnceAndTheNextHasItsTurnWhenOneHasEnded() throws SQLException {
        List<Long> asked = new ArrayList<>();
        for (String name : List.of("one", "two", "three", "four")) {
            Projection named = named(name);
            new ProjectionFeed(named, model.as("readmodel_feed"), new Applied(), (_, _, _) -> false).open();
            asked.add(table.start(named, Source.KAFKA, Purpose.SWAP).orElseThrow());
        }
        assertThat(table.running()).extracting(Rebuild::id).isEqualTo(asked.subList(0, 2));
        table.change(again(asked.getFirst()), State.CANCELLED, Set.of(State.RUNNING));
        assertThat(table.running()).extracting(Rebuild::id).isEqualTo(asked.subList(1, 3));
    }

    private static Projection named(String name) {
        return new Projection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public void apply(Connection tx, List<LedgerEntry> batch) {
                throw new UnsupportedOperationException(name);
            }
        };
    }

    /** A ledger may lag behind the topic, from which the live tables are. */
    @Test
    void whereNothingIsYetItIsNotAskedAllTheTime() throws SQLException {
        Rebuild rebuild = started();
        AtomicInteger asked = new AtomicInteger();
        long there = System.nanoTime() + Duration.ofMillis(500).toNanos();
        run(rebuild, probe, new Recalled() {
            @Override
            public Batch read(FeedPosition position, long limit) {
                asked.incrementAndGet();
                return System.nanoTime() < there ? Batch.EMPTY : super.read(position, limit);
            }
        });
        assertThat(again(rebuild).state()).isEqualTo(State.SWAPPED);
        assertThat(asked).hasValueLessThan(5 + 3 + 2);
    }

    @Test
    void ofTwoRunsOneWrites() throws SQLException {
        Rebuild rebuild = started();
        run(rebuild, probe, new Recalled() {
            @Override
            public Batch read(FeedPosition position, long limit) {
                if (position.nextIndex() == CUT) {
                    runAnother(rebuild);
                }
                return super.read(position, limit);
            }
        });
        assertThat(again(rebuild).state()).isEqualTo(State.SWAPPED);
        assertThat(seen(2)).isEqualTo(seen(1));
    }

    @Test
    void theReplacedVersionIsKeptForWhoStillReadsIt() throws SQLException {
        rebuilt(probe);
        assertThat(table.dropRetired(Duration.ofMinutes(16))).isZero();
        assertThat(model.tables("probe_v1")).containsExactly("seen");
        assertThat(table.dropRetired(Duration.ZERO)).isEqualTo(1);
        assertThat(model.tables("probe_v1")).isEmpty();
    }

    @Test
    void nobodyDropsWhatAnswers() {
        assertThatThrownBy(() -> model.run("call feed.drop_version('probe', 1)"))
                .hasMessageContaining("answers questions");
    }

    @Test
    void aMigrationFindsTheLiveTablesAndEndsWhatIsUnderWay() throws SQLException {
        Rebuild rebuild = rebuilt(probe.failingAt(57));
        model.run("call feed.enter('probe'); alter table seen add column more text");
        assertThat(again(rebuild).state()).isEqualTo(State.CANCELLED);
        assertThat(model.tables("probe_v2")).isEmpty();
        assertThat(model.texts("select more from probe_v1.seen limit 1")).hasSize(1);
    }

    private void runAnother(Rebuild rebuild) {
        try {
            run(rebuild, probe, new Recalled());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rebuild started() {
        return again(table.start(probe, Source.KAFKA, Purpose.SWAP).orElseThrow());
    }

    private Rebuild rebuilt(Projection projection) throws SQLException {
        Rebuild rebuild = started();
        run(rebuild, projection, new Recalled());
        return again(rebuild);
    }

    private void run(Rebuild rebuild, Projection projection, EntrySource source) throws SQLException {
        run(rebuild, projection, source, (_, _, _) -> false);
    }

    private void run(Rebuild rebuild, Projection projection, EntrySource source, Skips skips) throws SQLException {
        new RebuildRun(rebuild, projection, model.as("readmodel_feed"), source, skips, new Backoff()).run();
    }

    private Undecodable undecodable(int index) {
        return new Undecodable(
                FeedPosition.after(history.get(index)), "thing.happened.v9", "unknown: thing.happened.v9");
    }

    private Rebuild again(Rebuild rebuild) {
        return again(rebuild.id());
    }

    private Rebuild again(long id) {
        return table.find(id).orElseThrow();
    }

    private List<String> seen(int version) {
        return model.texts("select from_index || ' ' || event_id from probe_v" + version + ".seen order by from_index");
    }

    /** The history by memory, some entries at a time; the operator pauses the rebuild before one of the readings. */
    private class Recalled implements EntrySource {

        private final int pausedBefore;
        private int readings;

        Recalled() {
            this(-1);
        }

        Recalled(int pausedBefore) {
            this.pausedBefore = pausedBefore;
        }

        @Override
        public Batch read(FeedPosition position, long limit) {
            if (readings++ == pausedBefore) {
                table.change(table.running().getFirst(), State.PAUSED, Set.of(State.RUNNING));
            }
            int from = (int) position.nextIndex();
            return new Batch(history.subList(from, Math.min(from + CUT, history.size())), null).before(limit);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
