package org.tallystick.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RealKafkaIT {

    private static final String TOPIC = "ledger";
    private static final int LARGER_THAN_ANY_EVENT = 2 << 20;

    @Test
    void aTransactionSurvivesAKillAndASecondStart() throws Exception {
        try (var kafka = RealKafka.start()) {
            createTopic(kafka);
            sendInTransaction(kafka, new byte[LARGER_THAN_ANY_EVENT]);
            kafka.kill();
            kafka.startAgain();
            sendInTransaction(kafka, new byte[1]);
            kafka.stop();
            kafka.startAgain();

            assertThat(sizesOfCommitted(kafka, 2)).containsExactly(LARGER_THAN_ANY_EVENT, 1);
        }
    }

    @Test
    void aTopicThatNobodyCreatedStaysUnknown() {
        try (var producer = producer(RealKafka.shared(), Map.of("max.block.ms", 500))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", new byte[1]))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static void createTopic(RealKafka kafka) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void sendInTransaction(RealKafka kafka, byte[] value) {
        try (var producer = producer(kafka, Map.of("transactional.id", "relay"))) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(TOPIC, value));
            producer.commitTransaction();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(RealKafka kafka, Map<String, Object> more) {
        var settings = new java.util.HashMap<String, Object>(more);
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("max.request.size", 2 * LARGER_THAN_ANY_EVENT);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static List<Integer> sizesOfCommitted(RealKafka kafka, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
        var sizes = new java.util.ArrayList<Integer>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            for (var round = 0; round < 20 && sizes.size() < count; round++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> sizes.add(message.value().length));
            }
        }
        return sizes;
    }
}
