package org.tallystick.command.relay;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a third party sees on the ledger topic. */
final class Topic {

    private final Map<String, Object> kafka;

    Topic(String bootstrapServers) {
        this.kafka = Map.of("bootstrap.servers", bootstrapServers);
    }

    Map<String, Object> settings() {
        return kafka;
    }

    /** Indexes of the committed entries, in topic order. */
    List<Long> indexes() {
        return committed().stream()
                .map(message -> TopicEnd.of(message))
                .filter(Objects::nonNull)
                .map(TopicEnd::index)
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> committed() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "none");
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(LedgerTopic.TOPIC_PARTITION));
            consumer.seekToBeginning(List.of(LedgerTopic.TOPIC_PARTITION));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(LedgerTopic.TOPIC_PARTITION)).get(LedgerTopic.TOPIC_PARTITION));
            while (consumer.position(LedgerTopic.TOPIC_PARTITION) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    void create(int partitions, Map<String, String> config) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(LedgerTopic.NAME, partitions, (short) 1).configs(config)))
                    .all()
                    .get();
        }
    }

    /** As retention would, or an administrator. */
    void deleteBefore(long offset) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteRecords(Map.of(LedgerTopic.TOPIC_PARTITION, RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }

    /** Returns once the name can be used again. */
    void delete() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(LedgerTopic.NAME)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(LedgerTopic.NAME));
        }
    }

    Map<String, String> config() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, LedgerTopic.NAME);
            Map<String, String> config = new HashMap<>();
            Objects.requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource))
                    .entries()
                    .forEach(entry -> config.put(entry.name(), entry.value()));
            return config;
        }
    }
}
