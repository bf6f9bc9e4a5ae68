package org.tallystick.command.relay;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A ledger entry on its way to the topic. */
record PendingEntry(long index, Instant acceptedAt, ProducerRecord<byte[], byte[]> message) {

    static long lastIndexOf(List<PendingEntry> batch) {
        return batch.getLast().index();
    }
}
