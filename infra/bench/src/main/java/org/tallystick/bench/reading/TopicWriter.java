package org.tallystick.bench.reading;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tallystick.bench.ours.Home;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.ledger.SealedRecord;

/** Seals events and puts them on the topic as the relay does, in transactions. */
final class TopicWriter implements AutoCloseable {

    static final String TOPIC = "tallystick.ledger.v1";

    private static final int TRANSACTION = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EventCodec codec = new EventCodec();
    private final Map<String, ContentKey> keys;
    private final KafkaProducer<byte[], byte[]> producer;
    private int open;
    private long bytes;

    /** @param keys by state */
    TopicWriter(String servers, Map<String, ContentKey> keys) {
        this.keys = keys;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "transactional.id", TOPIC, "linger.ms", "5"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    void write(Made made) {
        if (open == 0) {
            producer.beginTransaction();
        }
        var unused = producer.send(record(made)); // one that fails makes the commit fail
        if (++open == TRANSACTION) {
            commit();
        }
    }

    void commit() {
        if (open > 0) {
            producer.commitTransaction();
            open = 0;
        }
    }

    long bytes() {
        return bytes;
    }

    private ProducerRecord<byte[], byte[]> record(Made made) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] value = codec.encode(made.envelope(), keys.get(made.envelope().state()));
        UUID id = new UUID(0x0199c2f600007000L, 0x8000000000000000L | made.index());
        SealedRecord seal =
                new SealedRecord(made.index(), id, "0".repeat(64), made.acceptedAt(), SealedRecord.digest(salt, value));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(TOPIC, 0, null, value);
        header(record, "ce_id", id.toString());
        header(record, "ce_type", made.envelope().type());
        header(record, "ce_source", Home.ORIGIN);
        header(record, "ce_subject", made.envelope().stream());
        header(record, "ce_time", InstantFormat.format(made.acceptedAt()));
        header(record, "ce_ledgerindex", Long.toString(made.index()));
        header(record, "ce_stateseq", Long.toString(made.stateSeq()));
        header(record, "ce_streamseq", Long.toString(made.envelope().streamSeq()));
        record.headers().add("sealedrecord", seal.toBytes()).add("salt", salt);
        bytes += value.length;
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
