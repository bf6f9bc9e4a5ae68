package org.tallystick.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.platform.SignedCheckpoints;
import org.tallystick.command.platform.SignedCheckpoints.Signed;

/** Publishes signed heads, each once and after the last entry that it covers. Entries never wait for them. */
final class CheckpointRelay {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRelay.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST = 100;

    private final SignedCheckpoints signed;
    private final LedgerMessage message;
    private final Producer<byte[], byte[]> producer;
    private CheckpointEnd last;
    private @Nullable FutureTask<List<Signed>> looking;
    private Duration pause = Duration.ZERO;
    private long looked = System.nanoTime();

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

    /** What a look in a thread of its own has found: a store that is slow keeps no entry waiting. */
    private List<Signed> due() throws InterruptedException {
        FutureTask<List<Signed>> look = looking;
        if (look == null) {
            begin();
            return List.of();
        }
        return look.isDone() ? found(look) : List.of();
    }

    private void begin() {
        if (System.nanoTime() - looked >= pause.toNanos()) {
            CheckpointEnd end = last;
            FutureTask<List<Signed>> look = new FutureTask<>(() -> signed.after(end.size(), end.time(), MOST));
            looking = look;
            Thread.ofVirtual().name("signed-heads").start(look);
        }
    }

    private List<Signed> found(FutureTask<List<Signed>> look) throws InterruptedException {
        looking = null;
        looked = System.nanoTime();
        try {
            pause = PAUSE;
            return look.get();
        } catch (ExecutionException e) {
            pause = AFTER_FAILURE;
            LOG.warn("Signed heads wait: {}", e.getMessage());
            return List.of();
        }
    }
}
