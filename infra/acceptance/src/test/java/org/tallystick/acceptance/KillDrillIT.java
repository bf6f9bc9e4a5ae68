package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes die; every report that was receipted stays, exactly once, in ledger, topic and read model. */
class KillDrillIT {

    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final int CYCLES = 3;
    private static final String MATRIX = "/v1/instruments/JPOA-CA-2022/matrix?cycle=2026-H1";

    private final LocalRun run = Demo.run();

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "kafka", "postgres", "issuer"})
    void everyReceiptedReportSurvivesTheDeathOf(String process) throws Exception {
        Submitters submitters = Submitters.inNewCycles(CYCLES, run.api());
        try (submitters) {
            submitters.start();
            await().atMost(RECOVERY)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> submitters.receipts().size() >= 10);
            ProcessHandle victim = run.process(process);
            run.kill(process);
            await().atMost(RECOVERY).until(() -> submitters.finished());
            // Between two lives there is no pid file, or one of a process that is gone.
            await().atMost(RECOVERY)
                    .ignoreExceptions()
                    .until(() -> run.process(process).pid() != victim.pid());
        }
        Aftermath.verify(run, submitters.receipts());
    }

    @Test
    void everythingIsThereAfterAnOrderlyStop() throws Exception {
        Answer before = run.api().get("monitor", MATRIX);
        run.stop();
        run.restart();
        assertThat(run.api().get("monitor", MATRIX).json())
                .isEqualTo(before.expect(200).json());
    }

    @Test
    void everythingIsThereAfterTheDeathOfAllProcessesAtOnce() throws Exception {
        Submitters submitters = Submitters.inNewCycles(CYCLES, run.api());
        try (submitters) {
            submitters.start();
            await().atMost(RECOVERY)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> submitters.receipts().size() >= 10);
            run.killAll();
            run.restart();
            await().atMost(RECOVERY).until(() -> submitters.finished());
        }
        Aftermath.verify(run, submitters.receipts());
    }
}
