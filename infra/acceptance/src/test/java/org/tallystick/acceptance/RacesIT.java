package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two at the same instant: one wins, the other is told, nothing is recorded twice. */
class RacesIT {

    private static final String REPORTER = "reporter-kz-customs";

    private final Api api = Demo.run().api();

    @Test
    void ofTwoConcurrentSubmissionsOfOneReportOneWins() throws Exception {
        TestCycle cycle = TestCycle.opened(api);
        List<Answer> answers =
                atOnce(8, () -> api.post(REPORTER, "/v1/reports", TestCycle.key(), cycle.report("PLANNED")));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    }

    @Test
    void theSameIdempotencyKeyFiftyTimesInParallelRecordsOnceAndAnswersAlike() throws Exception {
        TestCycle cycle = TestCycle.opened(api);
        String key = TestCycle.key();
        List<Answer> answers = atOnce(50, () -> api.post(REPORTER, "/v1/reports", key, cycle.report("PLANNED")));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(answers).extracting(Answer::etag).containsOnly("\"r3\"");
    }

    @Test
    void noReportIsRecordedAfterItsCycleHasClosed() throws Exception {
        Instant closesAt = Instant.now().plusSeconds(3);
        TestCycle cycle = TestCycle.openUntil(api, closesAt);
        List<Callable<Answer>> calls = new ArrayList<>();
        calls.add(() -> untilClosed(cycle));
        for (String agency : List.of("customs", "border-guard", "fiu", "interior", "justice", "education")) {
            // Each submits its one report at another instant around the closing.
            Instant at = closesAt.plusMillis(10L * calls.size() - 35);
            calls.add(() -> {
                await().pollInterval(Duration.ofMillis(1))
                        .until(() -> !Instant.now().isBefore(at));
                return api.post("reporter-kz-" + agency, "/v1/reports", TestCycle.key(), cycle.nilReport());
            });
        }
        List<Answer> answers = atOnce(calls);
        long closing = answers.getFirst().expect(200).lastIndex();
        List<Answer> submissions = answers.subList(1, answers.size());
        assertThat(submissions)
                .filteredOn(answer -> answer.status() == 201)
                .allSatisfy(recorded -> assertThat(recorded.lastIndex()).isLessThan(closing));
        assertThat(submissions)
                .filteredOn(answer -> answer.status() != 201)
                .isNotEmpty()
                .allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.string("/code")).isEqualTo("CYCLE_CLOSED");
                });
        assertThat(Demo.run().acceptedAt(closing)).isAfterOrEqualTo(closesAt);
        assertThat(submissions)
                .filteredOn(answer -> answer.status() == 201)
                .allSatisfy(recorded ->
                        assertThat(Demo.run().acceptedAt(recorded.lastIndex())).isBefore(closesAt));
    }

    private Answer untilClosed(TestCycle cycle) throws IOException {
        String etag = cycle.etag();
        while (true) {
            Answer answer = api.post("secretariat", cycle.path("/closing"), TestCycle.key(), etag, Map.of());
            if (answer.status() == 412) {
                // Somebody was reminded meanwhile.
                etag = '"' + answer.string("/detail").replaceFirst(".* ", "") + '"';
            } else if (!answer.string("/code").equals("CYCLE_CLOSES_LATER")) {
                return answer;
            }
        }
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        return atOnce(Collections.nCopies(times, call));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                running.add(callers.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
