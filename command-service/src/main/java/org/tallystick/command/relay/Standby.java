package org.tallystick.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Waits for the relay's lock, and meanwhile reads along, so that answers of this instance can wait for Kafka too. */
final class Standby {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final RelayClients clients;
    private final Acknowledged acknowledged;
    private final Runnable onWaiting;

    Standby(RelayClients clients, Acknowledged acknowledged, Runnable onWaiting) {
        this.clients = clients;
        this.acknowledged = acknowledged;
        this.onWaiting = onWaiting;
    }

    /** @throws InterruptedException when {@code running} ended first */
    RelayLock untilLocked(Connection session, BooleanSupplier running) throws SQLException, InterruptedException {
        RelayLock lock = RelayLock.tryAcquire(session);
        if (lock != null) {
            return lock;
        }
        onWaiting.run();
        try (Consumer<byte[], byte[]> topic = clients.consumer()) {
            seekBehind(TopicEnd.find(topic), topic);
            while (lock == null) {
                if (!running.getAsBoolean()) {
                    throw new InterruptedException("stopped while standing by");
                }
                topic.poll(BETWEEN_TRIES).forEach(this::note);
                lock = RelayLock.tryAcquire(session);
            }
        }
        return lock;
    }

    // By an offset that was seen: an end that the first poll looks up would skip what is committed until then.
    private void seekBehind(@Nullable TopicEnd end, Consumer<byte[], byte[]> topic) {
        if (end == null) {
            topic.seekToBeginning(List.of(LedgerTopic.TOPIC_PARTITION));
        } else {
            acknowledged.committed(end.index(), 1, end.offset());
            topic.seek(LedgerTopic.TOPIC_PARTITION, end.offset() + 1);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> message) {
        TopicEnd entry = TopicEnd.of(message);
        if (entry != null) {
            acknowledged.committed(entry.index(), 1, entry.offset());
        }
    }
}
