package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.ClassUtils;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.query.feed.FeedReport.State;
import org.tallystick.servers.RealKafka;

/** The feed on a real topic and a real database. */
class FeedIT {

    private final List<LedgerEntry> history = RandomHistory.of(7);
    private final TestLedger ledger = new TestLedger(RealKafka.shared().bootstrapServers());
    private final ReadModel model = ReadModel.fresh();
    private final Probe probe = Probe.in(model);

    @AfterEach
    void stop() {
        ledger.close();
        model.close();
    }

    @Test
    void itWaitsForTheTopicAndReadsItInOrder() {
        try (RunningFeed feed = RunningFeed.start(ledger, model, new LedgerTime(), probe)) {
            feed.until(report -> report.state() == State.WAITING_FOR_TOPIC);
            assertThat(feed.report().caughtUp()).isFalse();
            ledger.create().append(history);

            FeedReport report = feed.untilAllHave(history.size());
            assertThat(report.healthy()).isTrue();
            feed.until(FeedReport::caughtUp);
            assertThat(seen()).isEqualTo(upTo(history.size()));
        }
    }

    @Test
    void checkpointsAndAbortedTransactionsAreNoEntries() {
        ledger.create().append(history.subList(0, 10));
        ledger.send(List.of(ledger.checkpoint("2026-07-01T08:00:00.000Z")));
        ledger.abort(history.subList(10, 20));
        ledger.append(history.subList(10, 30));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            feed.untilAllHave(30);
            assertThat(feed.report().healthy()).isTrue();
        }
    }

    @Test
    void whatComesTwiceIsTakenOnce() {
        List<ProducerRecord<byte[], byte[]>> records = history.stream()
                .limit(20)
                .map(entry -> ledger.record(entry, null))
                .toList();
        ledger.create().send(records.subList(0, 15));
        ledger.send(records.subList(5, 20));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            feed.untilAllHave(20);
            assertThat(seen()).isEqualTo(upTo(20));
        }
    }

    @Test
    void afterALongCatchUpThePlannerKnowsTheTables() {
        List<LedgerEntry> backlog = backlog(1_100);
        ledger.create().append(backlog.subList(0, 1_000));
        try (RunningFeed feed = RunningFeed.start(ledger, model, new LedgerTime(), probe)) {
            feed.until(FeedReport::caughtUp);
        }
        assertThat(tablesWithStatistics()).isEmpty();

        ledger.append(backlog.subList(1_000, 1_100));
        model.forget(probe);
        try (RunningFeed feed = RunningFeed.start(ledger, model, new LedgerTime(), probe)) {
            feed.until(FeedReport::caughtUp);
            // The times were 100 entries behind only.
            assertThat(tablesWithStatistics()).containsExactly("probe_v1.seen");
            assertThat(seen()).isEqualTo(upTo(1_100));
        }
    }

    private static List<LedgerEntry> backlog(int entries) {
        History history = new History();
        for (int i = 0; i < entries; i++) {
            history.later(1).add("agency/KZ", "KZ", "coordinator", null, new AgencyReinstated("customs"));
        }
        return history.entries();
    }

    private List<String> tablesWithStatistics() {
        return model.texts(
                "select schemaname || '.' || relname from pg_stat_user_tables where last_analyze is not null order by 1");
    }

    @Test
    void aMissingIndexStopsIt() {
        ledger.create().append(history.subList(0, 5));
        ledger.append(history.subList(6, 10));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            FeedReport report = feed.until(r -> r.state() == State.GAP);
            assertThat(report.reason()).contains("needs entry 5", "goes on with 6");
            assertThat(report.healthy()).isFalse();
            assertThat(report.caughtUp()).isFalse();
            assertThat(seen()).isEqualTo(upTo(5));
        }
    }

    @Test
    void aMissingIndexBeforeAnUnknownTypeIsAGapToo() {
        ledger.create().append(history.subList(0, 5));
        ledger.send(List.of(ledger.recordOfUnknownType(history.get(6))));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            FeedReport report = feed.until(r -> r.state() == State.GAP);
            assertThat(report.reason()).contains("needs entry 5", "goes on with 6");
        }
    }

    @Test
    void anEventThatIsNotTheSealedOneStopsIt() {
        ledger.create().append(history.subList(0, 5));
        ProducerRecord<byte[], byte[]> forged = ledger.record(history.get(5), null);
        forged.value()[20] ^= 1;
        ledger.send(List.of(forged));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            FeedReport report = feed.until(r -> r.state() == State.CORRUPT);
            assertThat(report.reason()).contains("entry 5 hashes to");
            assertThat(seen()).isEqualTo(upTo(5));
        }
    }

    @Test
    void anotherHistoryThanTheOneThatWasReadStopsIt() {
        ledger.create().append(history.subList(0, 80));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            feed.untilAllHave(80);
        }
        try (TestLedger other = new TestLedger(ledger.servers()).create()) {
            other.append(RandomHistory.of(8).subList(0, 90));
            try (RunningFeed feed = RunningFeed.start(other, model, probe)) {
                FeedReport report = feed.until(r -> r.state() == State.CORRUPT);
                assertThat(report.reason()).contains("entry 79 was event");
                assertThat(seen()).isEqualTo(upTo(80));
            }
        }
    }

    @Test
    void anUnknownTypeStopsTheProjectionsAndIsSaid() {
        ledger.create().append(history.subList(0, 5));
        ledger.send(List.of(ledger.recordOfUnknownType(history.get(5))));
        ledger.append(history.subList(6, 10));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            FeedReport report = feed.until(r -> r.projections().stream().anyMatch(ProjectionReport::stopped));
            assertThat(report.healthy()).isFalse();
            assertThat(feed.projection("probe").reason()).contains("entry 5", "unknown event type");
            assertThat(seen()).isEqualTo(upTo(5));
        }
    }

    @Test
    void aFailingProjectionStopsAlone() {
        ledger.create().append(history);
        try (RunningFeed feed = RunningFeed.start(ledger, model, new LedgerTime(), probe.failingAt(7))) {
            feed.until(r -> r.projections().stream().anyMatch(p -> p.nextIndex() == history.size()));
            feed.until(FeedReport::caughtUp);
            assertThat(feed.projection("probe").reason()).contains("entry 7", "can not take it");
            assertThat(feed.projection("probe").lag()).isEqualTo(history.size() - 7L);
            assertThat(seen()).isEqualTo(upTo(7));
        }
    }

    @Test
    void whereItStandsIsSoInEveryInstanceAndAfterARestartUntilItMayGoOn() {
        ledger.create().append(history);
        Stop stop;
        try (RunningFeed first = RunningFeed.start(ledger, model, new LedgerTime(), probe.failingAt(7))) {
            first.until(FeedReport::caughtUp);
            stop = first.projection("probe").stop();
        }
        // The cause is gone, but nobody has said so.
        try (RunningFeed second = RunningFeed.start(ledger, model, new LedgerTime(), probe);
                RunningFeed third = RunningFeed.start(ledger, model, new LedgerTime(), probe)) {
            for (RunningFeed each : List.of(second, third)) {
                each.until(FeedReport::caughtUp);
                assertThat(each.projection("probe").stop()).isNotNull().isEqualTo(stop);
            }
            assertThat(seen()).isEqualTo(upTo(7));

            model.run("delete from feed.stopped");
            second.untilAllHave(history.size());
            third.untilAllHave(history.size());
            assertThat(second.report().healthy()).isTrue();
            assertThat(seen()).isEqualTo(upTo(history.size()));
        }
    }

    @Test
    void whatMayBeSkippedIsSkippedOnEveryReplayUnlessItCanBeTaken() {
        Skips skips = (projection, index, event) -> projection.equals("probe")
                && (index == 4 || index == 7)
                && event.equals(history.get((int) index).eventId());
        List<String> without = new ArrayList<>(upTo(40));
        without.removeAll(List.of("4", "7"));
        ledger.create().append(history.subList(0, 4));
        ledger.send(List.of(ledger.recordOfUnknownType(history.get(4))));
        ledger.append(history.subList(5, 40));
        for (int replay = 0; replay < 2; replay++) {
            try (RunningFeed feed = RunningFeed.skipping(skips, ledger, model, probe.failingAt(7))) {
                feed.untilAllHave(40);
                assertThat(feed.projection("probe").skipped()).containsExactly(4L, 7L);
                assertThat(feed.report().healthy()).isTrue();
            }
            assertThat(seen()).isEqualTo(without);
            model.run("truncate probe_v1.seen");
            model.run("update feed.projection_position set next_index = 0, last_event = null");
        }
        try (RunningFeed feed = RunningFeed.skipping(skips, ledger, model, probe)) {
            feed.untilAllHave(40);
            assertThat(feed.projection("probe").skipped()).containsExactly(4L);
        }
    }

    @Test
    void nothingIsSkippedWhenNobodyCanTellWhetherItMayBe() {
        Skips away = (_, _, _) -> {
            throw new DataAccessResourceFailureException("for the test");
        };
        ledger.create().append(history);
        try (RunningFeed feed = RunningFeed.skipping(away, ledger, model, new LedgerTime(), probe.failingAt(7))) {
            feed.until(FeedReport::caughtUp);
            assertThat(feed.projection("probe").reason()).contains("entry 7");
            assertThat(feed.projection("ledger_time").nextIndex()).isEqualTo(history.size());
        }
    }

    @Test
    void whatKillsItsThreadIsSaid() {
        ledger.create().append(history);
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe.dyingAt(7))) {
            FeedReport report = feed.until(r -> r.state() == State.DIED);
            assertThat(report.healthy()).isFalse();
            assertThat(report.reason()).isEqualTo("for the test");
        }
    }

    @Test
    void itGoesOnWhereItStoppedWhateverTheHintSays() {
        ledger.create().append(history.subList(0, 20));
        for (String hint : List.of("kafka_offset", "0", "5", "19", "1000000")) {
            try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
                feed.untilAllHave(20);
            }
            model.run("update feed.projection_position set kafka_offset = " + hint);
        }
        model.run("update feed.projection_position set next_index = 10, kafka_offset = 15, last_event = '"
                + history.get(9).eventId() + "'");
        model.run("delete from probe_v1.seen where from_index >= 10");
        ledger.append(history.subList(20, 40));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            feed.untilAllHave(40);
            assertThat(seen()).isEqualTo(upTo(40));
        }
    }

    @Test
    void ofTwoInstancesOneWritesAndTheOtherTakesOver() {
        ledger.create();
        try (RunningFeed second = RunningFeed.start(ledger, model, new LedgerTime(), probe)) {
            try (RunningFeed first = RunningFeed.start(ledger, model, new LedgerTime(), probe)) {
                for (int i = 0; i < 100; i += 10) {
                    ledger.append(history.subList(i, i + 10));
                }
                first.untilAllHave(100);
                second.untilAllHave(100);
            }
            ledger.append(history.subList(100, history.size()));
            second.untilAllHave(history.size());
            assertThat(second.report().healthy()).isTrue();
        }
        assertThat(seen()).isEqualTo(upTo(history.size()));
    }

    /** As the service runs them; what the relay sends twice is sent twice. */
    @Test
    void ofAllProjectionsTwoInstancesMakeWhatOneMakes() {
        Projection[] all = all();
        assertThat(all).hasSizeGreaterThan(15);
        ledger.create();
        try (ReadModel alone = ReadModel.fresh()) {
            try (RunningFeed first = RunningFeed.start(ledger, model, all);
                    RunningFeed second = RunningFeed.start(ledger, model, all)) {
                for (int i = 0; i < history.size(); i += 25) {
                    ledger.append(history.subList(Math.max(0, i - 10), Math.min(history.size(), i + 25)));
                }
                first.untilAllHave(history.size());
                second.untilAllHave(history.size());
            }
            try (RunningFeed one = RunningFeed.start(ledger, alone, all)) {
                one.untilAllHave(history.size());
            }
            for (Projection each : all) {
                assertThat(model.rows(each)).as(each.name()).isEqualTo(alone.rows(each));
            }
        }
    }

    private static Projection[] all() {
        ClassPathScanningCandidateComponentProvider components = new ClassPathScanningCandidateComponentProvider(true);
        return components.findCandidateComponents("org.tallystick.query").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(Projection.class::isAssignableFrom)
                .map(type -> (Projection) BeanUtils.instantiateClass(type))
                .toArray(Projection[]::new);
    }

    @Test
    void aLaterVersionIsFilledBesideTheLiveOneAndTakesOverOnceLevel() {
        ledger.create().append(history.subList(0, 50));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
            feed.untilAllHave(50);
        }
        Probe later = Probe.in(model, 2);
        ledger.append(history.subList(50, 60));
        try (RunningFeed feed = RunningFeed.start(ledger, model, probe, later)) {
            feed.untilAllHave(60);
        }
        assertThat(model.texts("select version from feed.active_version where name = 'probe'"))
                .containsExactly("2");
        assertThat(model.texts("select event_id from probe_v2.seen order by from_index"))
                .isEqualTo(history.subList(0, 60).stream()
                        .map(entry -> entry.eventId().toString())
                        .toList());
    }

    private List<String> seen() {
        return model.texts("select from_index from probe_v1.seen order by from_index");
    }

    private static List<String> upTo(long entries) {
        return LongStream.range(0, entries).mapToObj(Long::toString).toList();
    }
}
