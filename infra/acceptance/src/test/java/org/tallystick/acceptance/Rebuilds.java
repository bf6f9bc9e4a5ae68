package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** All read models made anew by an operator, one half from Kafka and the other from the ledger, while agencies report and monitors ask. */
final class Rebuilds {

    private static final String REBUILDS = "/v1/operations/rebuilds";
    private static final String OPERATOR = "operator";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int MONITORS = 2;
    private static final int CYCLES = 4;

    /** Between two rounds of a monitor, so that the rebuilds get their share of the processors. */
    private static final long PAUSE_MILLIS = 200;

    private static final List<String> QUESTIONS = List.of(
            "/v1/instruments/JPOA-CA-2022/matrix",
            "/v1/states/KZ?instrument=JPOA-CA-2022",
            "/v1/pillars/JPOA-CA-2022/II",
            "/v1/commitments/JPOA-CA-2022/II.3.5",
            "/v1/reports");

    private final LocalRun run;
    private final Api api;
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    private Rebuilds(LocalRun run) {
        this.run = run;
        this.api = run.api();
    }

    /** @return how many questions were answered meanwhile, none of them otherwise than usual */
    static long ofAllUnderLoad(LocalRun run) throws Exception {
        return new Rebuilds(run).underLoad();
    }

    private long underLoad() throws Exception {
        List<Future<?>> monitors = new ArrayList<>();
        Submitters agencies = Submitters.inNewCycles(CYCLES, api);
        try (agencies;
                ScheduledExecutorService threads = Executors.newScheduledThreadPool(MONITORS)) {
            agencies.start();
            for (int i = 0; i < MONITORS; i++) {
                monitors.add(threads.scheduleWithFixedDelay(this::ask, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
            }
            all();
            await().atMost(SOON).until(agencies::finished);
            assertThat(monitors).as("all are answered until the end").noneMatch(Future::isDone);
        }
        assertThat(statuses).containsOnly(200);
        Aftermath.verify(run, agencies.receipts());
        return statuses.size();
    }

    private void ask() {
        try {
            for (String question : QUESTIONS) {
                statuses.add(api.get("monitor", question).status());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all() throws IOException {
        List<String> begun = new ArrayList<>();
        for (JsonNode projection : api.get(OPERATOR, "/v1/operations/projections")
                .expect(200)
                .json()
                .at("/items")) {
            String from = begun.size() % 2 == 0 ? "KAFKA" : "LEDGER";
            String what = "?projection=" + projection.at("/name").asString() + "&from=" + from;
            begun.add(api.operate(OPERATOR, REBUILDS + what).expect(201).location());
        }
        assertThat(begun).hasSizeGreaterThan(10);
        for (String rebuild : begun) {
            await(rebuild).atMost(SOON).until(() -> state(rebuild).equals("SWAPPED"));
        }
    }

    private String state(String rebuild) throws IOException {
        Answer answer = api.get(OPERATOR, rebuild).expect(200);
        assertThat(answer.string("/rebuild/state")).as(answer.text()).isIn("RUNNING", "SWAPPED");
        return answer.string("/rebuild/state");
    }
}
