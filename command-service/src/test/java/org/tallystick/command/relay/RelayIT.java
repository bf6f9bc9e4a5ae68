package org.tallystick.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tallystick.command.relay.RelayStatus.Phase;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.servers.RealKafka;

/** The relay between a real ledger database and a real broker, through everything that can happen to either. */
class RelayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Relay.TopicSettings ONE_BROKER = new Relay.TopicSettings((short) 1, 1);

    private static final RealKafka KAFKA = RealKafka.start();

    private final Topic topic = new Topic(KAFKA.bootstrapServers());
    private final LedgerRows ledger = new LedgerRows();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void forgetTheTopic() throws Exception {
        relays.forEach(Relay::stop);
        topic.delete();
    }

    @AfterAll
    static void stopKafka() {
        KAFKA.close();
    }

    @Test
    void copiesTheLedgerInOrderWithEveryByteAndItsProof() throws Exception {
        ledger.append(2_500);
        Acknowledged acknowledged = new Acknowledged();
        start(acknowledged);
        var last = acknowledged.await(2_499, PATIENCE);
        assertThat(topic.indexes()).isEqualTo(upTo(2_500));
        topic.committed().forEach(message -> {
            SealedRecord sealed = SealedRecord.parse(
                    message.headers().lastHeader("sealedrecord").value());
            byte[] salt = message.headers().lastHeader("salt").value();
            assertThat(sealed.eventSha256()).isEqualTo(SealedRecord.digest(salt, message.value()));
        });
        var lastMessage = topic.committed().getLast();
        assertThat(last).isNotNull();
        assertThat(lastMessage.offset()).isEqualTo(last.offset());
        assertThat(HexFormat.of()
                        .formatHex(lastMessage.headers().lastHeader("ce_source").value()))
                .isEqualTo(HexFormat.of().formatHex("test.origin".getBytes(StandardCharsets.UTF_8)));
        assertThat(topic.config())
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("min.insync.replicas", "1");
    }

    @Test
    void goesOnWhereTheTopicEndsAfterItsOwnDeathAndTheBrokers() throws Exception {
        ledger.append(1_200);
        Relay first = start(new Acknowledged());
        await().atMost(PATIENCE).until(() -> topic.indexes().size() >= 1_000);
        first.stop();
        ledger.append(300);
        Acknowledged acknowledged = new Acknowledged();
        Relay second = start(acknowledged);
        assertThat(acknowledged.await(1_499, PATIENCE)).isNotNull();
        KAFKA.kill();
        long size = ledger.append(200);
        second.appended(size);
        await().atMost(PATIENCE)
                .until(() -> second.status().phase() == Phase.RETRYING
                        || second.lag().entries() >= 200);
        KAFKA.startAgain();
        assertThat(acknowledged.await(1_699, PATIENCE)).isNotNull();
        assertThat(topic.indexes()).isEqualTo(upTo(1_700));
        await().atMost(PATIENCE).until(() -> second.lag().entries() == 0);
    }

    @Test
    void aSecondRelayWaitsForTheLockAndReadsAlongMeanwhile() throws Exception {
        ledger.append(10);
        Relay first = start(new Acknowledged());
        await().atMost(PATIENCE).until(() -> first.status().phase() == Phase.RELAYING);
        Acknowledged secondSees = new Acknowledged();
        Relay second = start(secondSees);
        await().atMost(PATIENCE).until(() -> second.status().phase() == Phase.STANDING_BY);
        first.appended(ledger.append(5));
        assertThat(secondSees.await(14, PATIENCE)).isNotNull();
        assertThat(second.status().phase()).isEqualTo(Phase.STANDING_BY);
        first.stop();
        await().atMost(PATIENCE).until(() -> second.status().phase() == Phase.RELAYING);
        ledger.append(5);
        assertThat(secondSees.await(19, PATIENCE)).isNotNull();
        assertThat(topic.indexes()).isEqualTo(upTo(20));
    }

    @Test
    void aPausedRelayIsFencedWhenItResumes() throws Exception {
        ledger.append(10);
        RelayClients clients = clients();
        Acknowledged pausedSees = new Acknowledged();
        try (var session = clients.session();
                var producer = clients.producer();
                var consumer = clients.consumer();
                var admin = clients.admin()) {
            // A broker can take a moment to know a topic that it has just made.
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .untilAsserted(() -> LedgerTopic.ensure(admin, (short) 1, 1));
            RelaySession paused = RelaySession.begin(clients.tail(session), producer, consumer, pausedSees);
            List<PendingEntry> batch = paused.pending();
            // Here the first one is paused; its database session is gone, so another takes the lock and relays.
            Acknowledged otherSees = new Acknowledged();
            start(otherSees);
            assertThat(otherSees.await(9, PATIENCE)).isNotNull();
            assertThatThrownBy(() -> paused.publish(batch))
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
        assertThat(topic.indexes()).isEqualTo(upTo(10));
    }

    @Test
    void losesItsSessionAndTakesItUpAgainWithoutRepeatingAnything() throws Exception {
        ledger.append(50);
        Acknowledged acknowledged = new Acknowledged();
        start(acknowledged);
        assertThat(acknowledged.await(49, PATIENCE)).isNotNull();
        ledger.cutSessions();
        ledger.append(50);
        assertThat(acknowledged.await(99, PATIENCE)).isNotNull();
        assertThat(topic.indexes()).isEqualTo(upTo(100));
    }

    @Test
    void stopsBeforeATopicThatHoldsMoreThanTheLedger() throws Exception {
        ledger.append(20);
        Acknowledged acknowledged = new Acknowledged();
        Relay relay = start(acknowledged);
        assertThat(acknowledged.await(19, PATIENCE)).isNotNull();
        relay.stop();
        LedgerRows restored = new LedgerRows();
        restored.append(5);
        Relay behind = new Relay(
                new RelayClients(restored.dataSource(), topic.settings(), "test.origin"),
                new Acknowledged(),
                ONE_BROKER);
        relays.add(behind);
        behind.start();
        await().atMost(PATIENCE).until(() -> behind.status().phase() == Phase.CONTRADICTED);
        assertThat(behind.status().reason()).contains("entry 19", "restored from a backup");
        assertThat(topic.indexes()).isEqualTo(upTo(20));
    }

    @Test
    void refusesATopicThatReordersOrForgets() throws Exception {
        topic.create(2, Map.of());
        Relay relay = start(new Acknowledged());
        await().atMost(PATIENCE).until(() -> relay.status().phase() == Phase.RETRYING);
        assertThat(relay.status().reason()).contains("2 partitions");
    }

    @Test
    void findsTheEndBehindAbortedRecordsAndCheckpoints() throws Exception {
        ledger.append(3);
        Acknowledged acknowledged = new Acknowledged();
        start(acknowledged).appended(3);
        assertThat(acknowledged.await(2, PATIENCE)).isNotNull();
        relays.getFirst().stop();
        RelayClients clients = clients();
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            producer.initTransactions();
            for (int round = 0; round < 40; round++) {
                producer.beginTransaction();
                var sent = producer.send(new ProducerRecord<>(LedgerTopic.NAME, 0, null, new byte[10]));
                sent.get();
                producer.abortTransaction();
            }
        }
        try (var consumer = clients.consumer()) {
            TopicEnd end = TopicEnd.find(consumer);
            assertThat(end).isNotNull();
            assertThat(end.index()).isEqualTo(2);
        }
    }

    private RelayClients clients() {
        return new RelayClients(ledger.dataSource(), topic.settings(), "test.origin");
    }

    private Relay start(Acknowledged acknowledged) {
        Relay relay = new Relay(clients(), acknowledged, ONE_BROKER);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private static List<Long> upTo(long size) {
        return LongStream.range(0, size).boxed().toList();
    }
}
