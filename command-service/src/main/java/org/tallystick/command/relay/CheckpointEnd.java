package org.tallystick.command.relay;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The last signed head that is committed on the topic: read, never remembered, like {@link TopicEnd}. */
record CheckpointEnd(long size, Instant time) {

    static final CheckpointEnd NONE = new CheckpointEnd(-1, Instant.EPOCH);

    static @Nullable CheckpointEnd of(ConsumerRecord<byte[], byte[]> message) {
        String size = TopicEnd.header(message, LedgerMessage.CHECKPOINT_SIZE);
        String time = TopicEnd.header(message, LedgerMessage.TIME);
        return size == null || time == null ? null : new CheckpointEnd(Long.parseLong(size), Instant.parse(time));
    }
}
