package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

class AppliedTest {

    private static final String MATRIX = "matrix";
    private static final Reader READER = new Reader(Set.of("monitor"), null, null, Set.of(), Set.of(), null);

    private final Applied applied = new Applied();
    private final AtomicInteger connections = new AtomicInteger();
    private final Points points = new Points(applied, JdbcClient.create(new Counting()));
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    private final class Counting extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            connections.incrementAndGet();
            throw new IllegalStateException("the database is asked");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }

    @AfterEach
    void stop() {
        askers.shutdownNow();
    }

    @Test
    void aThousandWaitWithoutTheDatabaseAndOneMoreIsRefused() throws ExecutionException, InterruptedException {
        applied.upTo("ledger_time", Applied.MOST);
        List<Future<OptionalLong>> waiting = waiting(Applied.MOST, AsOf.Index::new);

        assertThatThrownBy(() -> ask(new AsOf.Index(7)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MANY_WAITING));

        applied.upTo(MATRIX, 499);
        for (int index = 0; index < 500; index++) {
            assertThat(waiting.get(index).get()).hasValue(index);
        }
        assertThat(waiting.subList(500, Applied.MOST)).noneMatch(Future::isDone);
        applied.upTo(MATRIX, Applied.MOST);
        for (Future<OptionalLong> each : waiting) {
            assertThat(each.get()).isPresent();
        }
        assertThat(applied.waiting()).isZero();
        assertThat(connections).hasValue(0);
    }

    @Test
    void whoNeedNotWaitIsAnsweredHoweverManyDo() {
        applied.upTo("ledger_time", 7);
        applied.upTo("report", 7);
        waiting(Applied.MOST, _ -> new AsOf.Index(1_000_000));

        assertThat(points.await("report", question(new AsOf.Index(7)))).hasValue(7);
        assertThat(points.await("report", question(new AsOf.Latest()))).isEmpty();
    }

    @Test
    void whoFollowsKeepsNobodyFromAPointAndIsNeverRefused() throws ExecutionException, InterruptedException {
        Duration minute = Duration.ofSeconds(60);
        applied.upTo("ledger_time", 1);
        List<Future<Boolean>> following = new ArrayList<>();
        for (int n = 0; n < Applied.MOST_FOLLOWING; n++) {
            following.add(askers.submit(() -> applied.await(MATRIX, 1, minute)));
        }
        Awaitility.await().until(() -> applied.following() == Applied.MOST_FOLLOWING);
        assertThat(askers.submit(() -> applied.await(MATRIX, 1, minute)))
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(false);
        Future<OptionalLong> needed = askers.submit(() -> ask(new AsOf.Index(1)));
        Awaitility.await().until(() -> applied.waiting() == 1);
        assertThat(applied.await("report", 1, Duration.ZERO)).isFalse();

        applied.upTo(MATRIX, 1);
        assertThat(needed.get()).hasValue(1);
        for (Future<Boolean> each : following) {
            assertThat(each.get()).isTrue();
        }
        assertThat(applied.following()).isZero();
    }

    @Test
    void aTimeIsPastOnceSomethingLaterWasSeen() throws ExecutionException, InterruptedException {
        Instant time = Instant.parse("2026-07-01T08:00:00Z");
        long soon = System.nanoTime() + 50_000_000;
        applied.seen(time);
        assertThat(applied.awaitAfter(time, soon)).isFalse();
        Future<Boolean> waiting = askers.submit(() -> applied.awaitAfter(time, System.nanoTime() + 5_000_000_000L));
        Awaitility.await().until(() -> applied.waiting() == 1);

        applied.seen(time.minusSeconds(1));
        applied.seen(time.plusMillis(1));

        assertThat(waiting.get()).isTrue();
        assertThat(applied.awaitAfter(time, soon)).isTrue();
    }

    @Test
    void whoWaitedInVainLeavesThePlace() {
        assertThat(applied.awaitIndex(MATRIX, 1, System.nanoTime() + 1_000_000)).isFalse();
        assertThat(applied.waiting()).isZero();
        applied.upTo(MATRIX, 1);
        assertThat(applied.awaitIndex(MATRIX, 1, System.nanoTime())).isTrue();
    }

    private List<Future<OptionalLong>> waiting(int many, LongFunction<AsOf> asOf) {
        List<Future<OptionalLong>> waiting = new ArrayList<>();
        for (long n = 0; n < many; n++) {
            AsOf point = asOf.apply(n);
            waiting.add(askers.submit(() -> ask(point)));
        }
        Awaitility.await().until(() -> applied.waiting() == many);
        return waiting;
    }

    private OptionalLong ask(AsOf asOf) {
        return points.await(MATRIX, question(asOf));
    }

    private static Question question(AsOf asOf) {
        return new Question(READER, asOf, -1, "", List.of());
    }
}
