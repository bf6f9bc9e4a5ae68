package org.tallystick.servers;

import java.time.Duration;
import org.tallystick.servers.kafka.BrokerProbe;
import org.tallystick.servers.process.FreePorts;
import org.tallystick.servers.process.Waiting;
import org.testcontainers.containers.wait.strategy.Wait;

/** Kafka from its official image. Not yet seen with a container engine. */
final class ContainerKafka implements KafkaWay {

    private static final String IMAGE = "apache/kafka:4.2.1";

    private final int port = FreePorts.next();
    private final FixedPortContainer container = new FixedPortContainer(IMAGE, port, 9092)
            .withEnv("KAFKA_NODE_ID", "1")
            .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
            .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093")
            .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
            .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093")
            .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port)
            .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT")
            .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "1")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "4194304")
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "4194304")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));

    @Override
    public void start() {
        container.startAgainOrFirst();
        if (!Waiting.until(this::answers, Duration.ofSeconds(60))) {
            throw new IllegalStateException(IMAGE + " is not ready after 60 s: " + container.getLogs());
        }
    }

    private boolean answers() {
        return BrokerProbe.answers("127.0.0.1", port);
    }

    @Override
    public void stop() {
        container.stopKeepingData();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void discard() {
        container.stop();
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
