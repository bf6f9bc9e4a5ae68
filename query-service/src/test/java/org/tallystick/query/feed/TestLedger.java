package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.wire.ContentCipher;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a topic as the relay does: sealed entries, in transactions. */
public final class TestLedger implements AutoCloseable {

    /** What every text of {@link #appendInWords} begins with; the index of its entry and a slash follow. */
    public static final String WORDS = "training of officers, ";

    public static final String ORIGIN = "tallystick.test/ledger";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    /** Of the log. */
    public static final NoteSigner SIGNER =
            NoteSigner.parse(NoteSigner.generate(ORIGIN, SignatureType.ED25519, RANDOM));

    private final EventCodec codec = new EventCodec();
    private final String servers;
    private final String topic;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private Frontier frontier = Frontier.empty();

    public TestLedger(String servers) {
        this(servers, "ledger-" + UUID.randomUUID());
    }

    private TestLedger(String servers, String topic) {
        this.servers = servers;
        this.topic = topic;
    }

    String servers() {
        return servers;
    }

    public String topic() {
        return topic;
    }

    /** A broker that was not heard of for a moment takes no topic: it is asked again. */
    public TestLedger create() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            NewTopic mine = new NewTopic(topic, 1, (short) 1);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsMatching(e -> e.getCause() instanceof InvalidReplicationFactorException)
                    .untilAsserted(() -> admin.createTopics(List.of(mine)).all().get());
            return this;
        }
    }

    /** Texts that are still in clear are encrypted with {@code key}. */
    public void append(List<LedgerEntry> entries, @Nullable ContentKey key) {
        send(entries.stream().map(entry -> record(entry, key)).toList());
    }

    /** What only stands for a text ({@link History#text}) is one: its words name the entry, and its place there. */
    public void appendInWords(List<LedgerEntry> entries, ContentKey key) {
        send(entries.stream().map(entry -> inWords(entry, key)).toList());
    }

    private ProducerRecord<byte[], byte[]> inWords(LedgerEntry entry, ContentKey key) {
        JsonNode event = JSON.readTree(codec.encode(entry.envelope(), key));
        words(event.get("payload"), "", (text, place) -> {
            Text.Plain words = new Text.Plain(WORDS + entry.index() + place);
            Text.Encrypted sealed = ContentCipher.encrypt(words, key, entry.envelope().stream(), place);
            text.put("kid", sealed.kid()).put("iv", sealed.iv()).put("ct", sealed.ct());
        });
        return record(entry, JSON.writeValueAsBytes(event), entry.envelope().type());
    }

    private static void words(JsonNode at, String place, BiConsumer<ObjectNode, String> text) {
        if (at instanceof ObjectNode object) {
            if (object.path("ct").asString("").equals(History.NO_WORDS)) {
                text.accept(object, place);
            }
            object.properties().forEach(member -> words(member.getValue(), place + "/" + member.getKey(), text));
        }
        for (int i = 0; at.isArray() && i < at.size(); i++) {
            words(at.get(i), place + "/" + i, text);
        }
    }

    void append(List<LedgerEntry> entries) {
        append(entries, null);
    }

    /**
     * In one transaction. A broker refuses one now and then that follows the last closely ({@code INVALID_TXN_STATE}), and the producer is
     * of no use then: as the relay does, this begins anew. Should it have been committed all the same, readers take what comes twice once.
     */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            transact(records);
        } catch (KafkaException e) {
            close();
            producer = null;
            transact(records);
        }
        records.forEach(this::grow);
    }

    private void transact(List<ProducerRecord<byte[], byte[]>> records) {
        KafkaProducer<byte[], byte[]> open = producer();
        open.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(open::send).toList();
        open.commitTransaction();
        assertThat(sent).allMatch(Future::isDone);
    }

    /** Sent, and taken back before anyone could read it. */
    void abort(List<LedgerEntry> entries) {
        KafkaProducer<byte[], byte[]> open = producer();
        open.beginTransaction();
        List<Future<RecordMetadata>> sent =
                entries.stream().map(entry -> open.send(record(entry, null))).toList();
        open.flush();
        open.abortTransaction();
        assertThat(sent).allMatch(Future::isDone);
    }

    ProducerRecord<byte[], byte[]> record(LedgerEntry entry, @Nullable ContentKey key) {
        return record(
                entry, codec.encode(entry.envelope(), key), entry.envelope().type());
    }

    /** As a later version of the writer would send it: sealed, but of a type that is not known here. */
    ProducerRecord<byte[], byte[]> recordOfUnknownType(LedgerEntry entry) {
        @Nullable ContentKey noTexts = null;
        String value = new String(codec.encode(entry.envelope(), noTexts), StandardCharsets.UTF_8);
        String unknown = "thing.happened.v9";
        return record(entry, value.replace(entry.envelope().type(), unknown).getBytes(StandardCharsets.UTF_8), unknown);
    }

    /** As it was sent before submissions named the client beside the person. */
    ProducerRecord<byte[], byte[]> recordOfTheFirstVersion(LedgerEntry submitted) {
        @Nullable ContentKey noTexts = null;
        String value = new String(codec.encode(submitted.envelope(), noTexts), StandardCharsets.UTF_8)
                .replace("report.submitted.v3", "report.submitted.v1")
                .replaceFirst("(\"person\":\"[0-9a-f-]+\"),\"actor\":\"[0-9a-f-]+\"", "$1");
        return record(submitted, value.getBytes(StandardCharsets.UTF_8), "report.submitted.v1");
    }

    private ProducerRecord<byte[], byte[]> record(LedgerEntry entry, byte[] value, String type) {
        byte[] salt = Base64.getDecoder().decode(entry.stored().salt());
        SealedRecord seal = new SealedRecord(
                entry.index(),
                entry.eventId(),
                Sealing.tag(entry.envelope().state(), entry.stateSeq()),
                entry.acceptedAt(),
                SealedRecord.digest(salt, value));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, 0, null, value);
        header(record, "ce_id", entry.eventId().toString());
        header(record, "ce_type", type);
        header(record, "ce_source", ORIGIN);
        header(record, "ce_subject", entry.envelope().stream());
        header(record, "ce_time", InstantFormat.format(entry.acceptedAt()));
        header(record, "ce_ledgerindex", Long.toString(entry.index()));
        header(record, "ce_stateseq", Long.toString(entry.stateSeq()));
        header(record, "ce_streamseq", Long.toString(entry.envelope().streamSeq()));
        record.headers().add("sealedrecord", seal.toBytes()).add("salt", salt);
        return record;
    }

    /** Publishes the signed head of all entries that were sent. */
    public Checkpoint sign() {
        return publish(Checkpoint.of(ORIGIN, frontier.size(), frontier.root()));
    }

    /** Publishes a signed head that the entries do not have. */
    public Checkpoint signAnother() {
        return publish(Checkpoint.of(ORIGIN, frontier.size(), Merkle.leaf(frontier.root())));
    }

    private Checkpoint publish(Checkpoint head) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, 0, null, head.signedBy(SIGNER).toBytes());
        header(record, "ce_type", "checkpoint.v1");
        header(record, "ce_time", "2026-07-01T08:00:00.000Z");
        header(record, "checkpointsize", Long.toString(head.size()));
        send(List.of(record));
        return head;
    }

    /** As the relay would copy it from a ledger in which the event was changed after it was sealed. */
    public void appendFlipped(LedgerEntry entry) {
        ProducerRecord<byte[], byte[]> forged = record(entry, null);
        forged.value()[20] ^= 1;
        send(List.of(forged));
    }

    /** Sealed as it should be, beside another number among those of its state. */
    public void appendRenumbered(LedgerEntry entry) {
        ProducerRecord<byte[], byte[]> forged = record(entry, null);
        header(forged, "ce_stateseq", Long.toString(entry.stateSeq() + 1));
        send(List.of(forged));
    }

    private void grow(ProducerRecord<byte[], byte[]> sent) {
        Header sealed = sent.headers().lastHeader("sealedrecord");
        if (sealed != null && SealedRecord.parse(sealed.value()).index() == frontier.size()) {
            frontier = frontier.append(List.of(Merkle.leaf(sealed.value())));
        }
    }

    ProducerRecord<byte[], byte[]> checkpoint(String time) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, 0, null, "note".getBytes(StandardCharsets.UTF_8));
        header(record, "ce_type", "checkpoint.v1");
        header(record, "ce_time", time);
        return record;
    }

    static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers, "transactional.id", topic),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            open.initTransactions();
            producer = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
