package org.tallystick.query.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Batch.Poll;

/** From Kafka. What a poll brought beyond the limit is kept for the next time. */
final class TopicEntries implements EntrySource {

    private final LedgerTopic topic;
    private final PollReader reader;
    private final Deque<Batch> polled = new ArrayDeque<>();
    private @Nullable CorruptLedgerException corrupt;
    private boolean sought;

    TopicEntries(LedgerTopic topic, PollReader reader) {
        this.topic = topic;
        this.reader = reader;
    }

    @Override
    public Batch read(FeedPosition position, long limit) {
        if (!sought) {
            topic.seek(position.offset());
            sought = true;
        }
        if (polled.isEmpty()) {
            poll();
        }
        Batch next = polled.poll();
        if (next == null) {
            return Batch.EMPTY;
        }
        Batch beyond = next.from(limit);
        if (!beyond.isEmpty()) {
            polled.addFirst(beyond);
        }
        return next.before(limit);
    }

    private void poll() {
        if (corrupt != null) {
            throw corrupt;
        }
        Poll poll = reader.read(topic.poll());
        polled.addAll(poll.batches());
        corrupt = poll.corrupt();
    }

    @Override
    public void close() {
        topic.close();
    }
}
