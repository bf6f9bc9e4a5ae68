package org.tallystick.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.platform.SignedCheckpoints;
import org.tallystick.command.platform.SignedCheckpoints.Signed;
import org.tallystick.command.platform.TryAgainLaterException;

/** Publishes signed heads, each once and after the last entry that it covers. Entries never wait for them. */
final class CheckpointRelay {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRelay.class);
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();
    private static final int MOST = 100;

    private final SignedCheckpoints signed;
    private final LedgerMessage message;
    private final Producer<byte[], byte[]> producer;
    private CheckpointEnd last;
    private long looked = System.nanoTime() - PAUSE_NANOS;

    CheckpointRelay(
            SignedCheckpoints signed,
            LedgerMessage message,
            Producer<byte[], byte[]> producer,
            @Nullable CheckpointEnd last) {
        this.signed = signed;
        this.message = message;
        this.producer = producer;
        this.last = last == null ? CheckpointEnd.NONE : last;
    }

    /**
     * In one transaction; when this returns, they are committed.
     *
     * @param entries that are on the topic
     */
    void publish(long entries) throws ExecutionException, InterruptedException {
        List<Signed> due =
                due().stream().filter(head -> head.head().size() <= entries).toList();
        if (due.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent =
                due.stream().map(message::checkpoint).map(producer::send).toList();
        producer.commitTransaction();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        last = new CheckpointEnd(due.getLast().head().size(), due.getLast().time());
    }

    private List<Signed> due() {
        if (System.nanoTime() - looked < PAUSE_NANOS) {
            return List.of();
        }
        looked = System.nanoTime();
        try {
            return signed.after(last.size(), last.time(), MOST);
        } catch (TryAgainLaterException e) {
            LOG.warn("Signed heads wait: {}", e.getMessage());
            return List.of();
        }
    }
}
