package org.tallystick.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.NestedExceptionUtils;
import org.tallystick.command.platform.SignedCheckpoints.Signed;
import org.tallystick.command.relay.RelayStatus.Phase;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import org.tallystick.servers.RealKafka;

/** The relay between a real ledger database and a real broker, through everything that can happen to either. */
class RelayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Relay.TopicSettings ONE_BROKER = new Relay.TopicSettings((short) 1, 1);

    private static final NoteSigner SIGNER =
            NoteSigner.parse(NoteSigner.generate("test.origin", SignatureType.ED25519, new SecureRandom()));

    private static final RealKafka KAFKA = RealKafka.start();

    private final Topic topic = new Topic(KAFKA.bootstrapServers());
    private final LedgerRows ledger = new LedgerRows();
    private final List<Relay> relays = new ArrayList<>();
    private final List<Signed> signed = new CopyOnWriteArrayList<>();
    private final AtomicReference<CountDownLatch> headStoreAnswers = new AtomicReference<>(new CountDownLatch(0));

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
            assertThat(RelayLock.tryAcquire(session)).isNotNull();
            RelaySession paused = RelaySession.begin(clients.tail(session), producer, consumer, pausedSees);
            List<PendingEntry> batch = paused.pending();
            // Here the first one is paused. PostgreSQL ends a session that is silent, so another takes the lock and
            // relays.
            Acknowledged otherSees = new Acknowledged();
            Relay other = start(otherSees);
            await().atMost(PATIENCE).until(() -> other.status().phase() == Phase.STANDING_BY);
            assertThat(otherSees.await(9, PATIENCE)).isNotNull();
            assertThatThrownBy(() -> paused.publish(batch))
                    .extracting(NestedExceptionUtils::getMostSpecificCause)
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
                new RelayClients(restored.dataSource(), topic.settings(), "test.origin", this::signedAfter),
                new Acknowledged(),
                ONE_BROKER);
        relays.add(behind);
        behind.start();
        await().atMost(PATIENCE).until(() -> behind.status().phase() == Phase.CONTRADICTED);
        assertThat(behind.status().reason()).contains("entry 19", "restored from a backup");
        assertThat(topic.indexes()).isEqualTo(upTo(20));
    }

    @Test
    void stopsBeforeATopicWhoseFirstEntriesAreGone() throws Exception {
        ledger.append(20);
        Acknowledged acknowledged = new Acknowledged();
        Relay relay = start(acknowledged);
        assertThat(acknowledged.await(19, PATIENCE)).isNotNull();
        relay.stop();
        topic.deleteBefore(7);
        ledger.append(5);
        Relay behind = start(new Acknowledged());
        await().atMost(PATIENCE).until(() -> behind.status().phase() == Phase.CONTRADICTED);
        assertThat(behind.status().reason()).contains("begins at offset 7");
        assertThat(topic.indexes())
                .containsExactlyElementsOf(LongStream.range(7, 20).boxed().toList());
    }

    @Test
    void fillsATopicThatWasMadeAnewFromTheBeginning() throws Exception {
        ledger.append(20);
        Acknowledged acknowledged = new Acknowledged();
        Relay relay = start(acknowledged);
        assertThat(acknowledged.await(19, PATIENCE)).isNotNull();
        topic.delete();
        try (Admin admin = Admin.create(topic.settings())) {
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .untilAsserted(() -> LedgerTopic.ensure(admin, (short) 1, 1));
        }
        relay.appended(ledger.append(5));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topic.indexes()).isEqualTo(upTo(25)));
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

    @Test
    void aSignedHeadFollowsTheLastEntryThatItCoversOnce() throws Exception {
        signed.add(head(5, "2026-07-01T00:00:00.004Z"));
        ledger.append(4);
        Acknowledged acknowledged = new Acknowledged();
        Relay relay = start(acknowledged);
        assertThat(acknowledged.await(3, PATIENCE)).isNotNull();
        relay.appended(ledger.append(3));
        await().atMost(PATIENCE).until(() -> heads().size() == 1);
        signed.add(head(5, "2026-07-01T00:10:00.000Z"));
        signed.add(head(7, "2026-07-01T00:20:00.000Z"));
        await().atMost(PATIENCE).until(() -> heads().size() == 3);
        relay.stop();
        Relay second = start(new Acknowledged());
        signed.add(head(7, "2026-07-01T00:30:00.000Z"));
        await().atMost(PATIENCE).until(() -> heads().size() == 4);
        assertThat(second.status().phase()).isEqualTo(Phase.RELAYING);
        assertThat(heads()).containsExactly("5", "5", "7", "7");
        assertThat(topic.indexes()).isEqualTo(upTo(7));
        var first = topic.committed().stream()
                .filter(message -> message.headers().lastHeader("checkpointsize") != null)
                .findFirst()
                .orElseThrow();
        assertThat(first.value()).isEqualTo(signed.getFirst().note().toBytes());
        assertThat(new String(first.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("checkpoint.v1");
        assertThat(topic.committed().stream()
                        .takeWhile(message -> message.offset() < first.offset())
                        .filter(message -> TopicEnd.of(message) != null)
                        .count())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void entriesNeverWaitForAHeadStoreThatDoesNotAnswer() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        headStoreAnswers.set(answers);
        signed.add(head(5, "2026-07-01T00:00:00.004Z"));
        ledger.append(10);
        Acknowledged acknowledged = new Acknowledged();
        Relay relay = start(acknowledged);
        assertThat(acknowledged.await(9, PATIENCE)).isNotNull();
        relay.appended(ledger.append(5));
        assertThat(acknowledged.await(14, PATIENCE)).isNotNull();
        assertThat(relay.status().phase()).isEqualTo(Phase.RELAYING);
        assertThat(heads()).isEmpty();
        answers.countDown();
        await().atMost(PATIENCE).until(() -> heads().equals(List.of("5")));
        assertThat(topic.indexes()).isEqualTo(upTo(15));
    }

    private static Signed head(long size, String time) {
        return new Signed(
                Instant.parse(time),
                Checkpoint.of("test.origin", size, new byte[32]).signedBy(SIGNER));
    }

    /** Sizes of the signed heads on the topic, in its order. */
    private List<String> heads() {
        return topic.committed().stream()
                .map(message -> TopicEnd.header(message, "checkpointsize"))
                .filter(Objects::nonNull)
                .toList();
    }

    private RelayClients clients() {
        return new RelayClients(ledger.dataSource(), topic.settings(), "test.origin", this::signedAfter);
    }

    private List<Signed> signedAfter(long size, Instant time, int most) {
        try {
            headStoreAnswers.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        return signed.stream()
                .filter(one -> one.head().size() > size
                        || (one.head().size() == size && one.time().isAfter(time)))
                .limit(most)
                .toList();
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
