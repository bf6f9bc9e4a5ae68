package org.tallystick.query.feed;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.FeedReport.State;

/** The last report of the feed's thread, for health and metrics. */
@Component
final class FeedStatus {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStatus.class);

    private final AtomicReference<FeedReport> report = new AtomicReference<>(FeedReport.INITIAL);

    FeedReport report() {
        return report.get();
    }

    void is(FeedReport now) {
        FeedReport before = report.getAndSet(now);
        if (before.state() != now.state()) {
            LOG.info("feed: {}", now.state());
        }
        if (now.caughtUp() && !before.caughtUp()) {
            LOG.info("feed: caught up with the topic as it was at the start");
        }
    }

    void retrying(Exception failure) {
        LOG.warn("feed: trying again after {}", failure.toString());
        is(report().with(State.RETRYING, failure.toString()));
    }

    void stopped(State state, Throwable failure) {
        LOG.error("feed: stopped, {}", state, failure);
        is(report().with(state, failure.getMessage()));
    }
}
