package org.tallystick.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
        return find(consumer, TopicEnd::of);
    }

    /** The last record that {@code reading} makes something of. */
    static <T> @Nullable T find(
            Consumer<byte[], byte[]> consumer, Function<ConsumerRecord<byte[], byte[]>, @Nullable T> reading) {
        consumer.assign(List.of(LedgerTopic.TOPIC_PARTITION));
        long beginning = beginning(consumer);
        long end = offset(consumer.endOffsets(List.of(LedgerTopic.TOPIC_PARTITION)));
        long from = end;
        @Nullable T found = null;
        for (long step = 8; found == null && from > beginning; step *= 8) {
            from = Math.max(beginning, end - step);
            found = lastBetween(consumer, from, end, reading);
        }
        return found;
    }

    /** The first offset that the topic still has. */
    static long beginning(Consumer<byte[], byte[]> consumer) {
        return offset(consumer.beginningOffsets(List.of(LedgerTopic.TOPIC_PARTITION)));
    }

    /** The ledger entry that a record carries, null for a checkpoint. */
    static @Nullable TopicEnd of(ConsumerRecord<byte[], byte[]> message) {
        String index = header(message, LedgerMessage.LEDGER_INDEX);
        String id = header(message, LedgerMessage.ID);
        return index == null || id == null
                ? null
                : new TopicEnd(Long.parseLong(index), UUID.fromString(id), message.offset());
    }

    private static <T> @Nullable T lastBetween(
            Consumer<byte[], byte[]> consumer,
            long from,
            long end,
            Function<ConsumerRecord<byte[], byte[]>, @Nullable T> reading) {
        consumer.seek(LedgerTopic.TOPIC_PARTITION, from);
        @Nullable T last = null;
        while (consumer.position(LedgerTopic.TOPIC_PARTITION) < end) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                @Nullable T found = message.offset() < end ? reading.apply(message) : null;
                last = found == null ? last : found;
            }
        }
        return last;
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long offset(Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(LedgerTopic.TOPIC_PARTITION));
    }
}
