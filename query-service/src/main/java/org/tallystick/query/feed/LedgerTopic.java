package org.tallystick.query.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** The ledger topic, read from an offset on. The only partition of a topic is the whole ledger. */
final class LedgerTopic implements AutoCloseable {

    /** Connects anew for each reading. */
    interface Source {
        LedgerTopic open();
    }

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private boolean startedOver;

    LedgerTopic(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.partition = new TopicPartition(topic, 0);
    }

    /** @throws org.apache.kafka.common.errors.TimeoutException when Kafka is away */
    boolean exists() {
        return !consumer.partitionsFor(partition.topic(), PATIENCE).isEmpty();
    }

    /** @param offset −1 for the beginning */
    void seek(long offset) {
        startedOver = false;
        consumer.assign(List.of(partition));
        if (offset < 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    /** A hint that the topic no longer holds is dropped: it starts over from the beginning. */
    Iterable<ConsumerRecord<byte[], byte[]>> poll() {
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            seek(-1);
            startedOver = true;
            return List.of();
        }
    }

    /** Whether the offset that was asked for last is not there. */
    boolean startedOver() {
        return startedOver;
    }

    /** The offset after the last committed record; also tells whether Kafka still answers. */
    long end() {
        return Objects.requireNonNull(
                consumer.endOffsets(List.of(partition), PATIENCE).get(partition));
    }

    long position() {
        return consumer.position(partition, PATIENCE);
    }

    /** How many records are there that no poll has brought yet. */
    long unseen() {
        return consumer.currentLag(partition).orElse(0);
    }

    /** Ends a poll in another thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
