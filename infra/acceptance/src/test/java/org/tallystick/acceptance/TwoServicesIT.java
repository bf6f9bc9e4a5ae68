package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two command-services append to one ledger and take turns at the relay, whatever happens to their connections. */
class TwoServicesIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int SLOW_COMMIT_MICROSECONDS = 20_000;

    private final LocalRun run = Demo.run();

    @Test
    void everyReceiptedReportIsThereOnceThoughConnectionsAreLostAtCommitAndTheRelayChangesHands() throws Exception {
        try (SecondService second = SecondService.beside(run);
                LedgerSessions sessions = new LedgerSessions(run);
                Submitters submitters = Submitters.inNewCycles(3, run.api(), second.api())) {
            second.awaitReady();
            sessions.commitsTake(SLOW_COMMIT_MICROSECONDS);
            submitters.start();
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> submitters.receipts().size() >= 5);
            loseConnectionsAtCommit(sessions);
            sessions.commitsTake(0);
            List<Integer> relay = sessions.cutRelay();
            assertThat(relay).hasSize(1);
            assertThat(submitters.finished())
                    .as("all this is in the middle of the load")
                    .isFalse();
            await().atMost(SOON)
                    .until(() ->
                            sessions.relays().size() == 1 && !sessions.relays().equals(relay));
            await().atMost(SOON).until(submitters::finished);
            Aftermath.verify(run, submitters.receipts());
        }
    }

    private static void loseConnectionsAtCommit(LedgerSessions sessions) throws Exception {
        for (int lost = 0; lost < 3; lost++) {
            await().atMost(SOON)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> sessions.cutAtCommit() > 0);
        }
    }
}
