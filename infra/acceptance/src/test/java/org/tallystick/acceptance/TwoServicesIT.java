package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.acceptance.check.Consistency;
import org.tallystick.ledger.TilePath;

/** Two command-services append to one ledger and take turns at the relay, whatever happens to their connections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServicesIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int SLOW_COMMIT_MICROSECONDS = 20_000;

    private final LocalRun run = Demo.run();
    private final SecondService second;

    TwoServicesIT() throws IOException {
        second = SecondService.beside(run);
    }

    @BeforeAll
    void twoAreThere() {
        second.awaitReady();
    }

    @AfterAll
    void oneGoes() {
        second.close();
    }

    @Test
    void everyReceiptedReportIsThereOnceThoughConnectionsAreLostAtCommitAndTheRelayChangesHands() throws Exception {
        try (LedgerSessions sessions = new LedgerSessions(run);
                Submitters submitters = Submitters.inNewCycles(3, run.api(), second.api())) {
            sessions.commitsTake(SLOW_COMMIT_MICROSECONDS);
            submitters.start();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
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

    /** It is an operator's command, and the services go on meanwhile. */
    @Test
    void theCheckFindsNothingWhileReportsComeIn() throws Exception {
        try (Submitters submitters = Submitters.inNewCycles(2, run.api(), second.api())) {
            submitters.start();
            do {
                assertThat(run.checker().check().findings().kept()).isEmpty();
            } while (!submitters.finished());
        }
    }

    /** Both sign. One is paused, whatever it is doing, the other goes on alone, and the first resumes. */
    @Test
    void aSignerThatWasPausedAndResumesNeverSignsASecondNoteOfOneSize() throws Exception {
        ProcessHandle first = run.process("command-service");
        try (ShownNotes shown = new ShownNotes(run.api(), second.api())) {
            for (int round = 0; round < 3; round++) {
                Signals.stop(first);
                try {
                    awaitSigned(second.api(), registered(second.api()));
                } finally {
                    Signals.go(first);
                }
                awaitSigned(run.api(), registered(run.api()));
            }
            long last = registered(run.api());
            awaitSigned(run.api(), last);
            awaitSigned(second.api(), last);
            await().atMost(SOON).until(() -> ShownNotes.onTopic(run).stream().anyMatch(n -> ShownLog.size(n) > last));
            assertThat(shown.byService()).allSatisfy(notes -> assertThat(notes).hasSizeGreaterThan(3));
            assertThat(shown.all(run))
                    .allSatisfy((size, notes) ->
                            assertThat(notes).as("of size " + size).hasSize(1));
        }
        String vkey = run.api().getFromCommandService("/log/vkey").text();
        assertThat(second.api().getFromCommandService("/log/vkey").text()).isEqualTo(vkey);
    }

    /** It is paused between what it sent to the topic and its commit. Its session is ended, and the other begins its turn meanwhile. */
    @Test
    void aRelayThatWasPausedInItsTransactionAndResumesCommitsNothing() throws Exception {
        try (LedgerSessions sessions = new LedgerSessions(run);
                RelayTurn turn = new RelayTurn(run, second, sessions)) {
            try {
                turn.paused();
                List<Integer> relay = sessions.relays();
                assertThat(relay).hasSize(1);
                await().atMost(SOON)
                        .until(() -> sessions.relays().size() == 1
                                && !sessions.relays().equals(relay));
                turn.awaitOther();
            } finally {
                turn.resumed();
            }
            await().atMost(SOON).until(turn::isFenced);
        }
        await().atMost(SOON).until(run::hasCaughtUp);
        Consistency.Result result = run.checker().check();
        assertThat(result.findings().kept()).isEmpty();
        assertThat(result.level()).isTrue();
    }

    /** A tile is a function of what it covers: whoever asks a load balancer never sees which instance answered. */
    @Test
    void bothServeTheSameTiles() throws Exception {
        awaitSigned(second.api(), registered(run.api()));
        String head = run.api().getFromCommandService("/log/checkpoint").text();
        long size = Long.parseLong(head.lines().skip(1).findFirst().orElseThrow());
        awaitSigned(second.api(), size - 1);
        List<TilePath> tiles = TilePath.all(size).toList();
        assertThat(tiles).hasSizeGreaterThan(10);
        for (TilePath tile : tiles) {
            byte[] first = run.api().tile("coordinator-kz", "/log/" + tile.path());
            assertThat(second.api().tile("coordinator-kz", "/log/" + tile.path()))
                    .as(tile.path())
                    .isEqualTo(first)
                    .isNotEmpty();
        }
    }

    /** @return its index */
    private static long registered(Api api) throws IOException {
        String agency = "t" + UUID.randomUUID().toString().replace("-", "");
        return api.post(
                        "coordinator-kz",
                        "/v1/states/KZ/agencies",
                        TestCycle.key(),
                        Map.of("agency", agency, "name", Map.of("en", "Agency of two services")))
                .expect(201)
                .lastIndex();
    }

    private static void awaitSigned(Api api, long index) {
        await().atMost(SOON)
                .until(() -> api.getFromCommandService("/log/checkpoint")
                                .text()
                                .lines()
                                .skip(1)
                                .mapToLong(Long::parseLong)
                                .findFirst()
                                .orElseThrow()
                        > index);
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
