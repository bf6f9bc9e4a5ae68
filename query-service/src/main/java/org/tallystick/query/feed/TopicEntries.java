package org.tallystick.query.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Batch.Poll;

/** From Kafka, decoded one poll ahead. What a poll brought beyond the limit is kept for the next time. */
final class TopicEntries implements EntrySource {

    private final LedgerTopic topic;
    private final PollReader reader;
    private final Deque<Batch> polled = new ArrayDeque<>();
    private @Nullable CorruptLedgerException corrupt;
    private final ExecutorService ahead =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("decode").factory());
    private @Nullable Future<Poll> next;

    TopicEntries(LedgerTopic topic, PollReader reader) {
        this.topic = topic;
        this.reader = reader;
    }

    @Override
    public Batch read(FeedPosition position, long limit) {
        if (polled.isEmpty()) {
            poll(position);
        }
        Batch first = polled.poll();
        if (first == null) {
            return Batch.EMPTY;
        }
        Batch beyond = first.from(limit);
        if (!beyond.isEmpty()) {
            polled.addFirst(beyond);
        }
        return first.before(limit);
    }

    private void poll(FeedPosition position) {
        if (corrupt != null) {
            throw corrupt;
        }
        Future<Poll> awaited = next;
        if (awaited == null) {
            topic.seek(position.offset());
            awaited = ahead.submit(this::decode);
        }
        Poll poll = get(awaited);
        polled.addAll(poll.batches());
        corrupt = poll.corrupt();
        next = ahead.submit(this::decode);
    }

    private Poll decode() {
        return reader.read(topic.poll());
    }

    private static Poll get(Future<Poll> poll) {
        try {
            return poll.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The consumer is one thread's at a time. */
    @Override
    public void close() {
        ahead.close();
        topic.close();
    }
}
