package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.command.platform.AppendListener;
import org.tallystick.command.platform.Backoff;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.wire.KeyWrap;

class AppendFailureIT {

    private static final SecretKey TAG_KEY = KeyWrap.aes(new byte[32]);

    private final Instance.Databases databases = Instance.Databases.fresh();

    @BeforeEach
    void migrate() {
        new Instance(databases).close();
    }

    @Test
    void onePoisonousCommandHarmsNoNeighbour() throws Exception {
        PendingAppend before = pending("a", null);
        // PostgreSQL takes no NUL in a text, and says so for the whole statement.
        PendingAppend poison = pending("b", "00-\0");
        PendingAppend after = pending("c", null);
        serve(connections(), List.of(before, poison, after));

        assertThat(before.await().getFirst().ledgerIndex()).isZero();
        assertThat(after.await().getFirst().ledgerIndex()).isEqualTo(1);
        assertThatThrownBy(poison::await).isInstanceOf(IllegalStateException.class);
        requireSize(2);
    }

    @Test
    void aConnectionLostBeforeTheCommitCostsNothingButTime() throws Exception {
        FaultyConnections faulty =
                new FaultyConnections(connections(), databases.ledger(), FaultyConnections.At.BEFORE_COMMIT);
        List<PendingAppend> batch = List.of(pending("a", null), pending("b", null));
        serve(faulty, batch);

        assertThat(faulty.struck()).isEqualTo(1);
        assertThat(batch.getLast().await().getFirst().ledgerIndex()).isEqualTo(1);
        requireSize(2);
    }

    @Test
    void aCommitWhoseAnswerIsLostIsFoundAndNotRepeated() throws Exception {
        FaultyConnections faulty =
                new FaultyConnections(connections(), databases.ledger(), FaultyConnections.At.AFTER_COMMIT);
        List<PendingAppend> batch = List.of(pending("a", null), pending("b", null));
        serve(faulty, batch);

        assertThat(faulty.struck()).isEqualTo(1);
        assertThat(batch.getLast().await().getFirst().ledgerIndex()).isEqualTo(1);
        requireSize(2);
    }

    @Test
    void aLedgerThatStaysAwayIsSaidToBeAway() throws Exception {
        PendingAppend pending = pending("a", null);
        serve(
                DatabaseConfiguration.appenderConnections("jdbc:postgresql://127.0.0.1:1/none", "nobody", ""),
                List.of(pending));

        assertThatThrownBy(pending::await)
                .isInstanceOf(TryAgainLaterException.class)
                .hasMessageContaining("nothing was recorded");
    }

    @ParameterizedTest
    @ValueSource(ints = {-11, 11})
    void nothingIsRecordedWhereTheClocksDiffer(int seconds) throws Exception {
        PendingAppend pending = pending("a", null);
        serve(connections(), List.of(pending), seconds);

        assertThatThrownBy(pending::await)
                .isInstanceOf(TryAgainLaterException.class)
                .hasMessageContaining("do not agree on the time");
        requireSize(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-8, 8})
    void clocksMayDifferALittle(int seconds) throws Exception {
        PendingAppend pending = pending("a", null);
        serve(connections(), List.of(pending), seconds);

        assertThat(pending.await().getFirst().ledgerIndex()).isZero();
        requireSize(1);
    }

    @Test
    void whoeverWaitsWhenTheServiceStopsIsAnswered() throws Exception {
        Instance instance = new Instance(databases);
        List<Object> outcomes = Parallel.run(65, n -> () -> {
            if (n == 64) {
                instance.part(Appender.class).close();
                return 0;
            }
            int recorded = 0;
            while (instance.part(Appender.class).alive()) {
                instance.write("caller-" + n + "-" + recorded / 50, Notes.Write.entries(1));
                recorded++;
            }
            return recorded;
        });

        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Integer || outcome instanceof TryAgainLaterException);
        assertThat(LedgerRows.batchesAreTrue(databases.ledger(), LedgerRows.entries(databases.ledger())))
                .isTrue();
        instance.close();
    }

    @Test
    void whoeverWaitsWhenTheAppenderDiesIsAnswered() throws Exception {
        AppendListener deadly = size -> {
            throw new OutOfMemoryError("for the test");
        };
        try (Appender appender = new Appender(runner(connections(), new ServiceClock(), List.of(deadly)))) {
            assertThatThrownBy(() -> appender.append(pending("a", null)))
                    .isInstanceOf(TryAgainLaterException.class)
                    .hasMessage(Appender.OUTCOME_UNKNOWN);
        }
        requireSize(1);
    }

    private void requireSize(int size) throws SQLException {
        List<LedgerRows.Row> rows = LedgerRows.entries(databases.ledger());
        assertThat(rows).hasSize(size);
        assertThat(LedgerRows.batchesAreTrue(databases.ledger(), rows)).isTrue();
    }

    private DataSource connections() {
        return DatabaseConfiguration.appenderConnections(databases.ledger().url(), "ledger_append", "local");
    }

    private static void serve(DataSource connections, List<PendingAppend> batch) {
        serve(connections, batch, 0);
    }

    private static void serve(DataSource connections, List<PendingAppend> batch, int secondsAhead) {
        ServiceClock clock = new ServiceClock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(secondsAhead)));
        try (BatchRunner runner = runner(connections, clock, List.of())) {
            runner.serve(new ArrayList<>(batch), more -> {});
        }
    }

    private static BatchRunner runner(DataSource connections, ServiceClock clock, List<AppendListener> listeners) {
        AppendObserver observer = new AppendObserver(new SimpleMeterRegistry(), listeners);
        Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(10));
        return new BatchRunner(new AppendSession(connections), clock, observer, backoff, 5);
    }

    private static PendingAppend pending(String stream, @Nullable String traceparent) {
        Entry entry = new Entry(
                UUID.randomUUID(),
                stream,
                0,
                "KZ",
                "report.submitted.v1",
                new byte[16],
                new byte[] {1},
                "a1".repeat(32),
                traceparent);
        Request.Idempotency key =
                new Request.Idempotency("client", UUID.randomUUID().toString(), "body");
        return new PendingAppend(List.of(entry), TAG_KEY, List.of(), null, key, new byte[0]);
    }
}
