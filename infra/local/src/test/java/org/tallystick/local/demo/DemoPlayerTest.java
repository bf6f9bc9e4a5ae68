package org.tallystick.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.servers.process.CannotStart;

/** How a plan is carried out: clock first, lanes in order, each change under the revision last told, and nothing after a refusal. */
class DemoPlayerTest {

    private static final Instant MONDAY = Instant.parse("2025-12-01T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-12-02T08:00:00Z");

    private final List<Integer> progress = new ArrayList<>();

    @Test
    void setsTheClockKeepsTheOrderOfALaneAndSendsTheRevisionLastTold() {
        try (StubApi stub = new StubApi("")) {
            play(stub, List.of(opened(MONDAY, "a"), next(MONDAY, "a", "clearance"), next(TUESDAY, "a", "release")));
            assertThat(stub.asked())
                    .containsExactly(
                            "PUT /v1/clock",
                            "POST /v1/reports/a",
                            "POST /v1/reports/a/clearance \"r1\"",
                            "PUT /v1/clock",
                            "POST /v1/reports/a/release \"r2\"",
                            "DELETE /v1/clock");
            assertThat(progress).containsExactly(1, 2, 3);
        }
    }

    @Test
    void lanesOfOneInstantAllEndBeforeTheNextInstantBegins() {
        try (StubApi stub = new StubApi("")) {
            play(stub, List.of(opened(MONDAY, "a"), opened(MONDAY, "b"), opened(MONDAY, "c"), opened(TUESDAY, "d")));
            assertThat(stub.asked().subList(1, 4))
                    .containsExactlyInAnyOrder("POST /v1/reports/a", "POST /v1/reports/b", "POST /v1/reports/c");
            assertThat(stub.asked().get(4)).isEqualTo("PUT /v1/clock");
        }
    }

    @Test
    void whatBeginsInTheLoadIsFoundWhereItsAnswerPutIt() {
        PlannedCall begun =
                new PlannedCall(MONDAY, "things", "coordinator", "POST", "/v1/needs", "{}", "need", false, 201);
        PlannedCall offered =
                new PlannedCall(TUESDAY, "things", "partner", "POST", "@{need}/offers", "{}", "offer", false, 201);
        PlannedCall unknown = next(TUESDAY, "@{other}", "match");
        try (StubApi stub = new StubApi("")) {
            play(stub, List.of(begun, offered));
            assertThat(stub.asked()).contains("POST /v1/needs", "POST /v1/needs/7/offers");
            assertThatThrownBy(() -> play(stub, List.of(unknown))).hasMessageContaining("no answer told of other");
        }
    }

    @Test
    void anUnexpectedAnswerStopsTheLoadAndIsTold() {
        try (StubApi stub = new StubApi("/v1/reports/a/clearance")) {
            List<PlannedCall> plan =
                    List.of(opened(MONDAY, "a"), next(MONDAY, "a", "clearance"), next(TUESDAY, "a", "release"));
            assertThatThrownBy(() -> play(stub, plan))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("POST /v1/reports/a/clearance")
                    .hasMessageContaining("422")
                    .hasMessageContaining("MANDATE_MISSING");
            assertThat(stub.asked()).hasSize(3);
        }
    }

    private void play(StubApi stub, List<PlannedCall> plan) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            CommandApi api = new CommandApi(http, new Tokens(http, stub.url()), stub.url());
            new DemoPlayer(api, progress::add).play(plan);
        }
    }

    private static PlannedCall opened(Instant at, String report) {
        String path = "/v1/reports/" + report;
        return new PlannedCall(at, path, "reporter", "POST", path, "{}", path, false, PlannedCall.CREATED);
    }

    private static PlannedCall next(Instant at, String report, String action) {
        String path = "/v1/reports/" + report;
        return new PlannedCall(at, path, "clearer", "POST", path + "/" + action, "{}", path, true, PlannedCall.DONE);
    }
}
