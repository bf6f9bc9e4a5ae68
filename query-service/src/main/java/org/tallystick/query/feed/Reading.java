package org.tallystick.query.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tallystick.query.feed.Batch.Poll;
import org.tallystick.query.feed.FeedReport.State;
import org.tallystick.query.platform.Applied;

/** One reading of the topic, from where the projections stand until something fails or the service stops. */
final class Reading implements AutoCloseable {

    private static final Duration PROBE = Duration.ofSeconds(5);

    /** From so many entries on, what the planner knows of the tables is from before the catch-up. */
    private static final long BACKLOG = 1_000;

    private final List<ProjectionFeed> feeds;
    private final Together together;
    private final PollReader reader;
    private final Applied applied;
    private final FeedStatus status;
    private final Backoff backoff;
    private long endAtStart = -1;
    private boolean caughtUp;
    private long seen;
    private Instant seenUpTo = Instant.MIN;

    Reading(List<ProjectionFeed> feeds, PollReader reader, Applied applied, FeedStatus status, Backoff backoff) {
        this.feeds = List.copyOf(feeds);
        this.together = new Together(feeds);
        this.reader = reader;
        this.applied = applied;
        this.status = status;
        this.backoff = backoff;
    }

    /** @param hints whether to start at the remembered offsets; else at the beginning of the topic */
    void read(LedgerTopic topic, boolean hints) throws SQLException {
        for (ProjectionFeed feed : feeds) {
            feed.open();
        }
        while (!topic.exists()) {
            status.is(status.report().with(State.WAITING_FOR_TOPIC, null));
            backoff.pause();
            if (backoff.stopped()) {
                return;
            }
        }
        topic.seek(hints ? hint() : -1);
        endAtStart = endAtStart < 0 ? topic.end() : endAtStart;
        follow(topic);
    }

    private long hint() {
        boolean allStand = feeds.stream().allMatch(ProjectionFeed::stands);
        return feeds.stream()
                .filter(f -> allStand || !f.stands())
                .mapToLong(f -> f.position().offset())
                .min()
                .orElse(-1);
    }

    private void follow(LedgerTopic topic) throws SQLException {
        long probed = System.nanoTime();
        while (!backoff.stopped()) {
            offer(reader.read(topic.poll()));
            if (watch()) {
                topic.seek(hint());
            }
            if (System.nanoTime() - probed > PROBE.toNanos()) {
                topic.end();
                probed = System.nanoTime();
            }
            report(topic);
            backoff.succeeded();
        }
    }

    private void offer(Poll poll) throws SQLException {
        for (Batch batch : poll.batches()) {
            together.offer(batch);
            seen = Math.max(seen, batch.end());
        }
        seenUpTo = poll.seenUpTo().isAfter(seenUpTo) ? poll.seenUpTo() : seenUpTo;
        if (poll.corrupt() != null) {
            throw poll.corrupt();
        }
    }

    private boolean watch() throws SQLException {
        boolean rewind = false;
        for (ProjectionFeed feed : feeds) {
            rewind |= feed.watch(seen);
        }
        return rewind;
    }

    /** Between two batches: while nothing is locked, and before anyone is told that the service has caught up. */
    private void statistics() {
        feeds.stream().filter(f -> seen - f.startedAt() > BACKLOG).forEach(ProjectionFeed::analyze);
    }

    private void report(LedgerTopic topic) {
        long unseen = topic.unseen();
        boolean level = feeds.stream().allMatch(f -> f.isLevelWith(seen));
        if (!caughtUp && level && topic.position() >= endAtStart) {
            caughtUp = true;
            statistics();
        }
        if (feeds.stream().allMatch(f -> f.knowsTimesBefore(seen))) {
            applied.seen(seenUpTo);
        }
        status.is(new FeedReport(
                State.READING,
                null,
                caughtUp,
                feeds.stream().map(f -> f.report(seen, unseen)).toList()));
    }

    @Override
    public void close() {
        together.close();
    }
}
