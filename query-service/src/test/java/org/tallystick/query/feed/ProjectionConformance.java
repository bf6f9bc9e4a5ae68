package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.query.feed.Batch.Located;
import org.tallystick.query.feed.Batch.Undecodable;
import org.tallystick.query.platform.Applied;

/**
 * What every projection owes, on random histories. The seed is part of the test's name; {@code -Dtallystick.seed=…} repeats it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProjectionConformance {

    private final ReadModel model = ReadModel.fresh();

    protected abstract Projection projection();

    static LongStream seeds() {
        Long given = Long.getLong("tallystick.seed");
        return given != null ? LongStream.of(given) : new Random().longs(1);
    }

    @AfterAll
    void close() {
        model.close();
    }

    @BeforeEach
    void empty() {
        model.forget(projection());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameEventsTwiceChangeNothing(long seed) throws SQLException {
        List<Located> history = history(seed);
        ProjectionFeed feed = opened(projection());
        feed.offer(new Batch(history, null));
        Map<String, List<String>> once = model.rows(projection());

        feed.offer(new Batch(history, null));
        opened(projection()).offer(new Batch(history, null));

        assertThat(model.rows(projection())).isEqualTo(once);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReplayGivesTheSameTablesHoweverItIsCut(long seed) throws SQLException {
        List<Located> history = history(seed);
        Map<String, List<String>> atOnce = replay(history, history.size());

        assertThat(replay(history, 1)).isEqualTo(atOnce);
        assertThat(replay(history, 2 + new Random(seed).nextInt(20))).isEqualTo(atOnce);
    }

    /** After the position was moved, after each statement that writes rows, and after the commit of which nobody hears. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCrashAtAnyPointBetweenPositionAndRowsLeavesNeitherOrBoth(long seed) throws SQLException {
        List<Located> history = history(seed);
        int begun = 1;
        Map<String, List<String>> after = replay(history, history.size());
        model.forget(projection());
        opened(projection()).offer(new Batch(history.subList(0, begun), null));
        Map<String, List<String>> before = model.rows(projection());
        DyingConnections dying = new DyingConnections(model.as("readmodel_feed"));

        int crashes = 0;
        while (opened(projection()).position().nextIndex() == begun) {
            assertThat(model.rows(projection()))
                    .as("after %d statements", crashes)
                    .isEqualTo(before);
            ProjectionFeed feed = new ProjectionFeed(projection(), dying, new Applied(), (_, _, _) -> false);
            feed.open();
            crashes++;
            dying.after(crashes);
            assertThatThrownBy(() -> feed.offer(new Batch(history, null)))
                    .isInstanceOfSatisfying(
                            Exception.class,
                            gone -> assertThat(Outage.isOne(gone)).isTrue())
                    .hasStackTraceContaining("the connection is gone");
        }

        assertThat(crashes).as("position, search path, rows, commit").isGreaterThanOrEqualTo(4);
        assertThat(opened(projection()).position().nextIndex()).isEqualTo(history.size());
        assertThat(model.rows(projection())).isEqualTo(after);
    }

    /** Each begins anew wherever the other one was faster, and both read what was sent before once more. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoInstancesThatFeedOneDatabaseWriteWhatOneWrites(long seed) throws Exception {
        List<Located> history = history(seed);
        Map<String, List<String>> alone = replay(history, history.size());
        model.forget(projection());
        ProjectionFeed one = opened(projection());
        ProjectionFeed another = opened(projection());
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> lives = List.of(
                    instances.submit(() -> feed(one, history, new Random(seed))),
                    instances.submit(() -> feed(another, history, new Random(~seed))));
            assertThat(lives.get(0).get() + lives.get(1).get())
                    .as("both began at the same entry, so that one was overtaken at once")
                    .isGreaterThan(2);
        }
        assertThat(model.rows(projection())).isEqualTo(alone);
    }

    /** @return how often it began */
    private int feed(ProjectionFeed first, List<Located> history, Random random) throws SQLException {
        ProjectionFeed feed = first;
        int lives = 0;
        int next = 0;
        while (next < history.size()) {
            lives++;
            next = (int) feed.position().nextIndex();
            while (feed.report(0, 0).state() == ProjectionReport.State.RUNNING && next < history.size()) {
                int to = Math.min(history.size(), next + 1 + random.nextInt(10));
                feed.offer(new Batch(history.subList(Math.max(0, next - random.nextInt(10)), to), null));
                next = to;
            }
            assertThat(feed.report(0, 0).reason()).isNull();
            feed = opened(projection());
        }
        return lives;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anUnknownEventStopsItThere(long seed) throws SQLException {
        List<Located> history = history(seed);
        int half = history.size() / 2;
        Map<String, List<String>> before = replay(history.subList(0, half), half);
        model.forget(projection());
        ProjectionFeed feed = opened(projection());

        String unknown = "thing.happened.v9";
        FeedPosition beyond = FeedPosition.after(history.get(half));
        feed.offer(
                new Batch(history.subList(0, half), new Undecodable(beyond, unknown, "unknown event type " + unknown)));
        feed.offer(new Batch(history.subList(half + 1, history.size()), null));

        assertThat(model.rows(projection())).isEqualTo(before);
        assertThat(feed.report(0, 0).state()).isEqualTo(ProjectionReport.State.STOPPED);
        assertThat(feed.report(0, 0).reason()).contains("entry " + half, "thing.happened.v9");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asOfAnyPointEqualsAReplayCutThere(long seed) throws SQLException {
        List<Located> history = history(seed);
        ProjectionFeed feed = opened(projection());
        SortedMap<Integer, Map<String, List<String>>> cuts = new TreeMap<>();
        int next = 0;
        for (int n : new Random(seed).ints(8, 0, history.size()).sorted().toArray()) {
            feed.offer(new Batch(history.subList(next, n + 1), null));
            cuts.put(n, model.rowsAsOf(projection(), n));
            next = n + 1;
        }
        feed.offer(new Batch(history.subList(next, history.size()), null));

        cuts.forEach((n, rows) ->
                assertThat(model.rowsAsOf(projection(), n)).as("as of %d", n).isEqualTo(rows));
    }

    @Test
    void itWritesSomething() throws SQLException {
        assertThat(replay(history(1), 100).values())
                .allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    private Map<String, List<String>> replay(List<Located> history, int cut) throws SQLException {
        model.forget(projection());
        ProjectionFeed feed = opened(projection());
        for (int from = 0; from < history.size(); from += cut) {
            feed.offer(new Batch(history.subList(from, Math.min(history.size(), from + cut)), null));
        }
        assertThat(feed.report(0, 0).reason()).isNull();
        assertThat(feed.position().nextIndex()).isEqualTo(history.size());
        return model.rows(projection());
    }

    private ProjectionFeed opened(Projection projection) throws SQLException {
        ProjectionFeed feed =
                new ProjectionFeed(projection, model.as("readmodel_feed"), new Applied(), (_, _, _) -> false);
        feed.open();
        return feed;
    }

    private static List<Located> history(long seed) {
        List<Located> located = new ArrayList<>();
        RandomHistory.of(seed).forEach(entry -> located.add(new Located(entry, entry.index() * 2)));
        return located;
    }
}
