package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.query.feed.FeedReport.State;
import org.tallystick.servers.RealKafka;
import org.tallystick.servers.RealPostgres;

/** Servers that are killed and come back: nothing is lost, nothing is taken twice. */
class OutageIT {

    private final List<LedgerEntry> history = RandomHistory.of(9);

    @Test
    void kafkaIsKilledAndComesBack() {
        try (RealKafka kafka = RealKafka.start();
                TestLedger ledger = new TestLedger(kafka.bootstrapServers()).create();
                ReadModel model = ReadModel.fresh()) {
            Probe probe = Probe.in(model);
            ledger.append(history.subList(0, 50));
            try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
                feed.untilAllHave(50);

                kafka.kill();
                feed.until(report -> report.state() == State.RETRYING);
                kafka.startAgain();
                ledger.append(history.subList(50, 100));

                FeedReport report = feed.untilAllHave(100);
                assertThat(report.healthy()).isTrue();
                assertThat(model.texts("select count(*) from probe_v1.seen")).containsExactly("100");
            }
        }
    }

    @Test
    void postgresIsKilledAndComesBack() {
        try (RealPostgres postgres = RealPostgres.start();
                TestLedger ledger = new TestLedger(RealKafka.shared().bootstrapServers()).create();
                ReadModel model = ReadModel.of(postgres.freshDatabase("readmodel"))) {
            Probe probe = Probe.in(model);
            ledger.append(history.subList(0, 50));
            try (RunningFeed feed = RunningFeed.start(ledger, model, probe)) {
                feed.untilAllHave(50);

                postgres.kill();
                ledger.append(history.subList(50, 100));
                feed.until(report -> report.state() == State.RETRYING);
                postgres.startAgain();

                FeedReport report = feed.untilAllHave(100);
                assertThat(report.healthy()).isTrue();
                assertThat(model.texts("select count(*) from probe_v1.seen")).containsExactly("100");
            }
        }
    }
}
