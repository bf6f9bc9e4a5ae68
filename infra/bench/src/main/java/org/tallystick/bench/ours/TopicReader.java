package org.tallystick.bench.ours;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tallystick.bench.measure.MiscountException;

/** Reads the ledger's topic to its end between measurements: every entry exactly once, in order. */
final class TopicReader implements AutoCloseable {

    private static final TopicPartition PARTITION = new TopicPartition("tallystick.ledger.v1", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private long next;

    TopicReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
    }

    /** Returns when the topic holds this many entries. */
    void awaitSize(long entries) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (next < entries) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Kafka has " + next + " of " + entries + " entries");
            }
            consumer.poll(Duration.ofMillis(20)).forEach(this::check);
        }
    }

    private void check(ConsumerRecord<byte[], byte[]> entry) {
        var index = entry.headers().lastHeader("ce_ledgerindex");
        if (index == null) {
            return;
        }
        long found = Long.parseLong(new String(index.value(), StandardCharsets.UTF_8));
        if (found != next) {
            throw new MiscountException("Kafka has entry " + found + " where " + next + " belongs");
        }
        next++;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
