package org.tallystick.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The last ledger entry that is committed on the topic. It is read, never remembered: the topic itself is the relay's position, so the
 * two can not part.
 */
record TopicEnd(long index, UUID eventId, long offset) {

    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * Looks back from the end in growing steps: transaction markers and aborted records take offsets too, and are never returned.
     *
     * @param consumer read_committed, not subscribed
     * @return null when no entry was ever committed
     */
    static @Nullable TopicEnd find(Consumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(LedgerTopic.TOPIC_PARTITION));
        long beginning = offset(consumer.beginningOffsets(List.of(LedgerTopic.TOPIC_PARTITION)));
        long end = offset(consumer.endOffsets(List.of(LedgerTopic.TOPIC_PARTITION)));
        long from = end;
        TopicEnd found = null;
        for (long step = 8; found == null && from > beginning; step *= 8) {
            from = Math.max(beginning, end - step);
            found = lastBetween(consumer, from, end);
        }
        return found;
    }

    /** The ledger entry that a record carries, null for a checkpoint. */
    static @Nullable TopicEnd of(ConsumerRecord<byte[], byte[]> message) {
        String index = header(message, LedgerMessage.LEDGER_INDEX);
        String id = header(message, LedgerMessage.ID);
        return index == null || id == null
                ? null
                : new TopicEnd(Long.parseLong(index), UUID.fromString(id), message.offset());
    }

    private static @Nullable TopicEnd lastBetween(Consumer<byte[], byte[]> consumer, long from, long end) {
        consumer.seek(LedgerTopic.TOPIC_PARTITION, from);
        TopicEnd last = null;
        while (consumer.position(LedgerTopic.TOPIC_PARTITION) < end) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                TopicEnd entry = message.offset() < end ? of(message) : null;
                last = entry == null ? last : entry;
            }
        }
        return last;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long offset(Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(LedgerTopic.TOPIC_PARTITION));
    }
}
