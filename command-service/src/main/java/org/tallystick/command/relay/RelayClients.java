package org.tallystick.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.SignedCheckpoints;

/** Opens what the relay talks to, with the settings that its promises rest on. */
final class RelayClients {

    private static final int MAX_REQUEST_BYTES = 1024 * 1024;

    private final DataSource ledger;
    private final Map<String, Object> kafka;
    private final String origin;
    private final SignedCheckpoints checkpoints;

    /** @param kafka common client settings: bootstrap servers, security */
    RelayClients(DataSource ledger, Map<String, Object> kafka, String origin, SignedCheckpoints checkpoints) {
        this.ledger = ledger;
        this.kafka = Map.copyOf(kafka);
        this.origin = origin;
        this.checkpoints = checkpoints;
    }

    Connection session() throws SQLException {
        Connection session = ledger.getConnection();
        session.setAutoCommit(true);
        return session;
    }

    LedgerTail tail(Connection session) {
        return new LedgerTail(session, new LedgerMessage(origin));
    }

    /** @param last that the topic holds, null when it holds none */
    CheckpointRelay checkpoints(Producer<byte[], byte[]> producer, @Nullable CheckpointEnd last) {
        return new CheckpointRelay(checkpoints, new LedgerMessage(origin), producer, last);
    }

    Admin admin() {
        return Admin.create(kafka);
    }

    /** The fixed transactional id is what fences an earlier relay of the same ledger. */
    Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "tallystick-relay|" + origin);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
