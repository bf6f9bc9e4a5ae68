package org.tallystick.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tallystick.command.platform.AppendListener;
import org.tallystick.command.relay.RelayStatus.Lag;
import org.tallystick.command.relay.RelayStatus.Phase;

/**
 * Keeps the topic a copy of the ledger. Everything is opened anew after any failure, and the position is read from the topic again, so
 * there is no state to repair. What is committed in the ledger MUST reach the topic, in order, once.
 */
final class Relay implements SmartLifecycle, AppendListener {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);
    private static final Duration BEFORE_LOOKING_AGAIN = Duration.ofSeconds(30);

    /** A transaction costs the broker as much as hundreds of entries do, so that they share it under load; one that comes alone does not wait. */
    private static final Duration BETWEEN_TRANSACTIONS = Duration.ofMillis(50);

    private final RelayClients clients;
    private final Acknowledged acknowledged;
    private final TopicSettings topic;
    private final Wake wake = new Wake();
    private volatile RelayStatus status = new RelayStatus(Phase.STOPPED, null);
    private volatile Lag lag = new Lag(0, 0, null);
    private volatile long appendedHere;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /** Settings of the topic that depend on the size of the cluster. */
    record TopicSettings(short replicationFactor, int minInSyncReplicas) {}

    Relay(RelayClients clients, Acknowledged acknowledged, TopicSettings topic) {
        this.clients = clients;
        this.acknowledged = acknowledged;
        this.topic = topic;
    }

    RelayStatus status() {
        return status;
    }

    Lag lag() {
        Lag seen = lag;
        return new Lag(
                Math.max(seen.next(), acknowledged.size()),
                Math.max(seen.ledgerSize(), appendedHere),
                seen.oldestPending());
    }

    @Override
    public void appended(long size) {
        appendedHere = size;
        wake.now();
    }

    @Override
    public void start() {
        // Before the thread, which ends when it is not so.
        running = true;
        thread = Thread.ofPlatform().name("relay").start(this::untilStopped);
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void untilStopped() {
        while (isRunning()) {
            try {
                takeTurn();
            } catch (ContradictionException e) {
                pauseAfter(Phase.CONTRADICTED, e, BEFORE_LOOKING_AGAIN);
            } catch (InterruptedException | InterruptException e) {
                LOG.info("Relay interrupted");
            } catch (ExecutionException | SQLException | RuntimeException | Error e) {
                pauseAfter(Phase.RETRYING, e, BEFORE_RETRY);
            }
        }
        status = new RelayStatus(Phase.STOPPED, null);
    }

    private void takeTurn() throws SQLException, InterruptedException, ExecutionException {
        try (Connection session = clients.session()) {
            try (Admin admin = clients.admin()) {
                LedgerTopic.ensure(admin, topic.replicationFactor(), topic.minInSyncReplicas());
            }
            Standby standby =
                    new Standby(clients, acknowledged, () -> status = new RelayStatus(Phase.STANDING_BY, null));
            try (RelayLock _ = standby.untilLocked(session, this::isRunning)) {
                relay(session);
            }
        }
    }

    private void relay(Connection session) throws SQLException, InterruptedException, ExecutionException {
        LedgerTail tail = clients.tail(session);
        try (Producer<byte[], byte[]> producer = clients.producer();
                Consumer<byte[], byte[]> consumer = clients.consumer()) {
            RelaySession turn = RelaySession.begin(tail, producer, consumer, acknowledged);
            CheckpointRelay heads = clients.checkpoints(producer, TopicEnd.find(consumer, CheckpointEnd::of));
            LOG.info("Relaying from ledger entry {}", turn.next());
            status = new RelayStatus(Phase.RELAYING, null);
            while (isRunning()) {
                List<PendingEntry> batch = turn.pending();
                lag = look(turn, batch, tail);
                heads.publish(turn.next());
                if (batch.isEmpty()) {
                    wake.await();
                } else {
                    publish(turn, batch);
                }
            }
        }
    }

    private void publish(RelaySession turn, List<PendingEntry> batch) throws ExecutionException, InterruptedException {
        long began = System.nanoTime();
        turn.publish(batch);
        wake.reset();
        if (batch.size() < LedgerTail.MAX_ENTRIES) {
            wake.pause(BETWEEN_TRANSACTIONS.minusNanos(System.nanoTime() - began));
        }
    }

    private static Lag look(RelaySession turn, List<PendingEntry> batch, LedgerTail tail) throws SQLException {
        return batch.isEmpty()
                ? new Lag(turn.next(), turn.next(), null)
                : new Lag(turn.next(), tail.size(), batch.getFirst().acceptedAt());
    }

    private void pauseAfter(Phase phase, Throwable failure, Duration pause) {
        if (!isRunning()) {
            return;
        }
        status = new RelayStatus(phase, String.valueOf(failure.getMessage()));
        LOG.warn("Relay is {}, next try in {}", phase, pause, failure);
        try {
            wake.pause(pause);
        } catch (InterruptedException e) {
            LOG.info("Relay stops");
        }
    }
}
