package org.tallystick.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A topic beside the ledger's, on the same broker, for whoever rules that: what the ledger's topic begins with, up to an early signed
 * head. Gone when closed.
 */
final class DrillTopic implements AutoCloseable {

    static final String NAME = "tallystick.drill.v1";

    /** The head covers more. */
    private static final int FEW = 100;

    private static final TopicPartition LEDGER = new TopicPartition("tallystick.ledger.v1", 0);
    private static final TopicPartition DRILL = new TopicPartition(NAME, 0);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<ConsumerRecord<byte[], byte[]>> entries = new ArrayList<>();
    private final ConsumerRecord<byte[], byte[]> head;
    private final int size;

    DrillTopic(LocalRun run) throws Exception {
        Map<String, Object> servers = Map.of("bootstrap.servers", run.kafkaServers());
        head = read(run);
        size = Math.toIntExact(size(head));
        admin = Admin.create(servers);
        admin.createTopics(List.of(new NewTopic(NAME, 1, (short) 1))).all().get();
        producer = new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The first head of more than a few entries, and all entries up to the one after those that it covers. */
    private ConsumerRecord<byte[], byte[]> read(LocalRun run) {
        ConsumerRecord<byte[], byte[]> found = null;
        try (KafkaConsumer<byte[], byte[]> ledger = new KafkaConsumer<>(
                Map.of("bootstrap.servers", run.kafkaServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            ledger.assign(List.of(LEDGER));
            ledger.seekToBeginning(List.of(LEDGER));
            while (found == null || entries.size() <= size(found)) {
                for (ConsumerRecord<byte[], byte[]> record : ledger.poll(Duration.ofSeconds(1))) {
                    if (size(record) < 0) {
                        entries.add(record);
                    } else if (found == null && size(record) > FEW) {
                        found = record;
                    }
                }
            }
        }
        return found;
    }

    /** What a signed head covers, −1 of an entry. */
    private static long size(ConsumerRecord<byte[], byte[]> record) {
        Header size = record.headers().lastHeader("checkpointsize");
        return size == null ? -1 : Long.parseLong(new String(size.value(), StandardCharsets.US_ASCII));
    }

    /** The head, and the entries that it covers before it. */
    List<ProducerRecord<byte[], byte[]>> signed() {
        List<ProducerRecord<byte[], byte[]>> records = first(size);
        records.add(head());
        return records;
    }

    ProducerRecord<byte[], byte[]> head() {
        return copy(head);
    }

    /** The entry after those. */
    ProducerRecord<byte[], byte[]> next() {
        return copy(entries.get(size));
    }

    /** So many entries, each to be changed at will. */
    List<ProducerRecord<byte[], byte[]>> first(int number) {
        return new ArrayList<>(
                entries.subList(0, number).stream().map(DrillTopic::copy).toList());
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> of) {
        Headers headers = new RecordHeaders();
        for (Header header : of.headers()) {
            headers.add(header.key(), Arrays.copyOf(header.value(), header.value().length));
        }
        byte[] value = Objects.requireNonNull(of.value());
        return new ProducerRecord<>(NAME, 0, of.key(), Arrays.copyOf(value, value.length), headers);
    }

    /** @return the offset of the first */
    long append(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.flush();
        return sent.getFirst().get().offset();
    }

    /** In place of all that was there; offsets go on. */
    long replace(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        admin.deleteRecords(Map.of(DRILL, RecordsToDelete.beforeOffset(-1)))
                .all()
                .get();
        return append(records);
    }

    @Override
    public void close() throws ExecutionException {
        producer.close();
        try (admin) {
            admin.deleteTopics(List.of(NAME)).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
