package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** All read models made anew by an operator, one half from Kafka and the other from the ledger, while monitors ask. */
final class Rebuilds {

    private static final String REBUILDS = "/v1/operations/rebuilds";
    private static final String OPERATOR = "operator";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int MONITORS = 2;
    private static final List<String> QUESTIONS = List.of(
            "/v1/instruments/JPOA-CA-2022/matrix",
            "/v1/states/KZ?instrument=JPOA-CA-2022",
            "/v1/pillars/JPOA-CA-2022/II",
            "/v1/commitments/JPOA-CA-2022/II.3.5",
            "/v1/reports");

    private final Api api;
    private final AtomicBoolean done = new AtomicBoolean();

    private Rebuilds(Api api) {
        this.api = api;
    }

    /** @return how many questions were answered meanwhile, none of them otherwise than usual */
    static long ofAllUnderLoad(Api api) throws Exception {
        return new Rebuilds(api).underLoad();
    }

    private long underLoad() throws Exception {
        List<Future<List<Integer>>> asked = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MONITORS)) {
            for (int i = 0; i < MONITORS; i++) {
                asked.add(threads.submit(this::ask));
            }
            try {
                all();
            } finally {
                done.set(true);
            }
            for (Future<List<Integer>> each : asked) {
                statuses.addAll(each.get());
            }
        }
        assertThat(statuses).containsOnly(200);
        return statuses.size();
    }

    private List<Integer> ask() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        while (!done.get()) {
            for (String question : QUESTIONS) {
                statuses.add(api.get("monitor", question).status());
            }
        }
        return statuses;
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
