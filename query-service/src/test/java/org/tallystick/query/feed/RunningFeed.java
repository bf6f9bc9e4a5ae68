package org.tallystick.query.feed;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.kafka.core.ConsumerFactory;
import org.tallystick.query.platform.Applied;

/** A feed as the service runs it, over projections of the test's choice. */
final class RunningFeed implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FeedStatus status = new FeedStatus();
    private final Feed feed;

    private RunningFeed(String servers, String topic, ReadModel model, Skips skips, List<Projection> projections) {
        ConsumerFactory<byte[], byte[]> consumers =
                FeedConfiguration.consumers(new HashMap<>(Map.of("bootstrap.servers", servers)));
        feed = FeedConfiguration.over(
                () -> new LedgerTopic(consumers.createConsumer(), topic),
                projections,
                model.as("readmodel_feed"),
                new Applied(),
                status,
                skips,
                new PollReader(new RecordReader(TestLedger.ORIGIN), InstantSource.system()));
        feed.start();
    }

    static RunningFeed start(TestLedger ledger, ReadModel model, Projection... projections) {
        return skipping((_, _, _) -> false, ledger, model, projections);
    }

    static RunningFeed skipping(Skips skips, TestLedger ledger, ReadModel model, Projection... projections) {
        return new RunningFeed(ledger.servers(), ledger.topic(), model, skips, List.of(projections));
    }

    FeedReport until(Predicate<FeedReport> reached) {
        return await().atMost(PATIENCE).until(status::report, reached);
    }

    FeedReport untilAllHave(long entries) {
        return until(report -> !report.projections().isEmpty()
                && report.projections().stream().allMatch(p -> p.nextIndex() == entries));
    }

    ProjectionReport projection(String name) {
        return status.report().projections().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    FeedReport report() {
        return status.report();
    }

    @Override
    public void close() {
        feed.stop();
    }
}
