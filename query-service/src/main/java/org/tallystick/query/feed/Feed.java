package org.tallystick.query.feed;

import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tallystick.query.feed.FeedReport.State;

/**
 * Reads the ledger topic in a thread of its own, for as long as the service runs. Whatever is away is waited for; what contradicts the
 * ledger's order or seals ends it.
 */
final class Feed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LedgerTopic.Source topics;
    private final Reading reading;
    private final FeedStatus status;
    private final Backoff backoff;
    private volatile @Nullable LedgerTopic open;
    private @Nullable Thread thread;

    Feed(LedgerTopic.Source topics, Reading reading, FeedStatus status, Backoff backoff) {
        this.topics = topics;
        this.reading = reading;
        this.status = status;
        this.backoff = backoff;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("feed").start(this::run);
    }

    private void run() {
        boolean hints = true;
        while (!backoff.stopped()) {
            try (LedgerTopic topic = topics.open()) {
                open = topic;
                reading.read(topic, hints);
            } catch (LedgerGapException e) {
                if (!hints) {
                    status.stopped(State.GAP, e);
                    return;
                }
                LOG.warn("feed: {}; reading again from the beginning", e.getMessage());
                hints = false;
            } catch (CorruptLedgerException e) {
                status.stopped(State.CORRUPT, e);
                return;
            } catch (WakeupException e) {
                LOG.debug("feed: woken up to stop");
            } catch (SQLException | RuntimeException e) {
                status.retrying(e);
                backoff.pause();
                hints = true;
            } catch (Error e) {
                status.stopped(State.DIED, e);
                return;
            }
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
                LOG.warn("feed: still busy after {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reading.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null && !backoff.stopped();
    }
}
