package org.tallystick.query.feed;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.query.feed.RecordFollower.Wish;

/** Reads the topic for a {@link RecordFollower}, in a thread of its own: a projection that stands still does not stop it, nor it a projection. */
final class RecordFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LedgerTopic.Source topics;
    private final RecordReader reader;
    private final RecordFollower follower;
    private final Backoff backoff = new Backoff();
    private volatile @Nullable LedgerTopic open;
    private @Nullable Thread thread;

    RecordFeed(LedgerTopic.Source topics, RecordReader reader, RecordFollower follower) {
        this.topics = topics;
        this.reader = reader;
        this.follower = follower;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("records").start(this::run);
    }

    private void run() {
        while (!backoff.stopped() && follower.wish() != Wish.STOP) {
            try (LedgerTopic topic = topics.open()) {
                open = topic;
                read(topic);
            } catch (WakeupException e) {
                LOG.debug("records: woken up to stop");
            } catch (RuntimeException | Error e) {
                follower.retrying(e);
                backoff.pause();
            }
        }
    }

    private void read(LedgerTopic topic) {
        while (!topic.exists()) {
            backoff.pause();
            if (backoff.stopped()) {
                return;
            }
        }
        topic.seek(follower.begin());
        while (!backoff.stopped() && follower.wish() == Wish.GO_ON) {
            hand(topic.poll());
            if (topic.startedOver()) {
                follower.lost();
            } else if (follower.wish() == Wish.GO_ON) {
                follower.level();
                end(topic);
            }
            backoff.succeeded();
        }
    }

    /** Kafka is asked only when nothing seems to be left. */
    private void end(LedgerTopic topic) {
        if (follower.wish() == Wish.GO_ON && topic.unseen() == 0 && topic.position() >= topic.end()) {
            follower.end();
        }
    }

    private void hand(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> in : records) {
            if (follower.wish() == Wish.GO_ON) {
                hand(in);
            }
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> in) {
        try {
            if (RecordReader.isCheckpoint(in)) {
                follower.checkpoint(in.value());
                return;
            }
            SealedRecord seal = reader.seal(in);
            follower.sealed(seal, RecordReader.sealedBytes(in), in.offset());
        } catch (CorruptLedgerException e) {
            follower.corrupt(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void stop() {
        backoff.stop();
        LedgerTopic topic = open;
        if (topic != null) {
            topic.wakeup();
        }
        Thread running = thread;
        try {
            if (running != null && !running.join(PATIENCE)) {
                LOG.warn("records: still busy after {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && !backoff.stopped();
    }
}
