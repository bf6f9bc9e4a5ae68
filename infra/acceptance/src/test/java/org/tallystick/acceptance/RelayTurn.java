package org.tallystick.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;

/** The turn of the one of two services that relays, while there is something to relay; by their logs and by what the broker says. */
final class RelayTurn implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BEGUN = "Relaying from ledger entry";
    private static final String FAILED = "Relay is RETRYING";
    private static final Pattern FENCED = Pattern.compile("ProducerFencedException|InvalidProducerEpochException");
    private static final String RETENTION = "/v1/instruments/JPOA-CA-2022/participants/KG/draft-retention";

    /** A service, and where it logs. */
    private record Service(Api api, ProcessHandle process, Path log) {

        long turns() throws IOException {
            return Files.readString(log).split(BEGUN, -1).length;
        }
    }

    private final Cast cast;
    private final Admin broker;
    private final String transaction;
    private final Service relaying;
    private final Service other;
    private final long turnsOfOther;
    private final ExecutorService load = Executors.newSingleThreadExecutor();
    private volatile boolean loaded = true;
    private int logged;

    RelayTurn(LocalRun run, SecondService second, LedgerSessions sessions) throws IOException, SQLException {
        Service one = new Service(
                run.api(), run.process("command-service"), run.data().resolve("run/command-service.log"));
        Service two = new Service(second.api(), second.process(), run.data().resolve("run/second-command-service.log"));
        long turnsOfOne = one.turns();
        long turnsOfTwo = two.turns();
        await().atMost(SOON).until(() -> sessions.cutRelay().size() == 1);
        await().atMost(SOON).until(() -> one.turns() > turnsOfOne || two.turns() > turnsOfTwo);
        boolean first = one.turns() > turnsOfOne;
        this.relaying = first ? one : two;
        this.other = first ? two : one;
        this.turnsOfOther = other.turns();
        this.cast = new Cast(other.api());
        this.broker = Admin.create(Map.of("bootstrap.servers", run.kafkaServers()));
        String origin = run.api()
                .getFromCommandService("/log/checkpoint")
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
        this.transaction = "tallystick-relay|" + origin;
        load.execute(this::load);
    }

    /** One small event after the other, through the service that does not relay. */
    private void load() {
        try {
            String revision = cast.participating("KG", TestCycle.INSTRUMENT);
            for (boolean kept = true; loaded || !kept; kept = !kept) {
                revision = cast.put(Cast.coordinator("KG"), RETENTION, revision, "{\"kept\":" + kept + "}")
                        .etag();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when it stands still in the middle of a transaction. */
    void paused() throws IOException {
        logged = Files.readString(relaying.log()).length();
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(7))
                .until(() -> {
                    Signals.stop(relaying.process());
                    boolean open = staysOpen();
                    if (!open) {
                        Signals.go(relaying.process());
                    }
                    return open;
                });
        loaded = false;
    }

    /** What it had sent before may still arrive: at a second look it has. */
    private boolean staysOpen() throws ExecutionException, InterruptedException {
        for (int look = 0; look < 2; look++) {
            if (!isOpen()) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpen() throws ExecutionException, InterruptedException {
        return broker.describeTransactions(List.of(transaction))
                        .description(transaction)
                        .get()
                        .state()
                == TransactionState.ONGOING;
    }

    /** Until the other has read where the topic ends, and goes on from there. */
    void awaitOther() {
        await().atMost(SOON).until(() -> other.turns() > turnsOfOther);
    }

    void resumed() throws IOException, InterruptedException {
        Signals.go(relaying.process());
    }

    /** Whether the broker has refused what it wanted to commit, and its turn is over. */
    boolean isFenced() throws IOException {
        String since = Files.readString(relaying.log()).substring(logged);
        return since.contains(FAILED) && FENCED.matcher(since).find();
    }

    @Override
    public void close() {
        loaded = false;
        load.close();
        broker.close();
    }
}
