package org.tallystick.acceptance.check;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is committed on the ledger topic, from its first record to its end as of the start of reading. */
final class TopicReader implements Iterator<ConsumerRecord<byte[], byte[]>>, AutoCloseable {

    private static final TopicPartition LEDGER = new TopicPartition("tallystick.ledger.v1", 0);

    private final KafkaConsumer<byte[], byte[]> kafka;
    private final long end;
    private Iterator<ConsumerRecord<byte[], byte[]>> fetched = Collections.emptyIterator();

    TopicReader(String bootstrapServers) {
        kafka = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        kafka.assign(List.of(LEDGER));
        kafka.seekToBeginning(List.of(LEDGER));
        end = Objects.requireNonNull(kafka.endOffsets(List.of(LEDGER)).get(LEDGER));
    }

    @Override
    public boolean hasNext() {
        // The last offset may be a transaction marker, which is passed over without being returned.
        while (!fetched.hasNext() && kafka.position(LEDGER) < end) {
            // What was written since the start comes with it, and may be more than the ledger had when that was read.
            fetched = kafka.poll(Duration.ofSeconds(1)).records(LEDGER).stream()
                    .takeWhile(entry -> entry.offset() < end)
                    .iterator();
        }
        return fetched.hasNext();
    }

    @Override
    public ConsumerRecord<byte[], byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return fetched.next();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
