package org.tallystick.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every signed head that services show while this is open, by whoever asks them again and again, and those on the topic. */
final class ShownNotes implements AutoCloseable {

    private static final TopicPartition LEDGER = new TopicPartition("tallystick.ledger.v1", 0);
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private final List<Map<Long, Set<String>>> byService = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ShownNotes(Api... services) {
        for (Api service : services) {
            Map<Long, Set<String>> notes = new ConcurrentSkipListMap<>();
            byService.add(notes);
            threads.execute(() -> watch(service, notes));
        }
    }

    private void watch(Api service, Map<Long, Set<String>> notes) {
        try {
            do {
                look(service, notes);
            } while (!closing.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(Api service, Map<Long, Set<String>> notes) {
        try {
            Answer head = service.getFromCommandService("/log/checkpoint");
            if (head.status() == 200) {
                add(notes, head.text());
            }
        } catch (IOException e) {
            // It is paused, and shows nothing meanwhile.
        }
    }

    /** By size, those of each service. */
    List<Map<Long, Set<String>>> byService() {
        return List.copyOf(byService);
    }

    /** By size, all that services showed, and all that are committed on the topic. */
    Map<Long, Set<String>> all(LocalRun run) {
        Map<Long, Set<String>> all = new ConcurrentSkipListMap<>();
        byService.forEach(notes -> notes.values().forEach(same -> same.forEach(note -> add(all, note))));
        onTopic(run).forEach(note -> add(all, note));
        return all;
    }

    private static void add(Map<Long, Set<String>> notes, String note) {
        notes.computeIfAbsent(ShownLog.size(note), _ -> ConcurrentHashMap.newKeySet())
                .add(note);
    }

    static List<String> onTopic(LocalRun run) {
        List<String> notes = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> topic = new KafkaConsumer<>(
                Map.of("bootstrap.servers", run.kafkaServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            topic.assign(List.of(LEDGER));
            topic.seekToBeginning(List.of(LEDGER));
            long end = Objects.requireNonNull(topic.endOffsets(List.of(LEDGER)).get(LEDGER));
            while (topic.position(LEDGER) < end) {
                for (ConsumerRecord<byte[], byte[]> record : topic.poll(Duration.ofSeconds(1))) {
                    if (record.headers().lastHeader("checkpointsize") != null) {
                        notes.add(new String(record.value(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return notes;
    }

    @Override
    public void close() {
        closing.countDown();
        threads.close();
    }
}
