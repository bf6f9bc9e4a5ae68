package org.tallystick.bench.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic with the settings of the feed and does nothing with it. */
final class BareConsumption {

    private static final TopicPartition PARTITION = new TopicPartition(TopicWriter.TOPIC, 0);

    private BareConsumption() {}

    /** @return how long it took, in seconds */
    static double seconds(String servers, long entries) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2000,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        4 << 20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long begin = System.nanoTime();
            long seen = 0;
            while (seen < entries) {
                seen += consumer.poll(Duration.ofMillis(200)).count();
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
