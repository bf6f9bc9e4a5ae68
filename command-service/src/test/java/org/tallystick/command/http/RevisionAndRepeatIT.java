package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionAndRepeatIT {

    private final Plan plan = Plan.open();
    private final String report = plan.report(entry("II.3.5", "UNDER_WAY"));

    @Test
    void aRepeatIsAnsweredAlikeAndRecordedOnce() {
        Client customs =
                plan.customs().with("Idempotency-Key", UUID.randomUUID().toString());
        Reply first = customs.post("/v1/reports", report).expect(201);
        long after = RunningService.shared().entries();
        Reply repeat = customs.post("/v1/reports", report).expect(201);
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.etag()).isEqualTo(first.etag());
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
        assertThat(RunningService.shared().entries()).isEqualTo(after);
    }

    @Test
    void fiftyRepeatsAtOnceAreRecordedOnce() {
        long before = RunningService.shared().entries();
        Client customs =
                plan.customs().with("Idempotency-Key", UUID.randomUUID().toString());
        List<CompletableFuture<Reply>> calls = IntStream.range(0, 50)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> customs.post("/v1/reports", report)))
                .toList();
        List<String> bodies = calls.stream()
                .map(call -> call.join().expect(201).body())
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
        assertThat(RunningService.shared().entries()).isEqualTo(before + 3);
    }

    @Test
    void aKeyIsGoodForOneRequestOnly() {
        Client customs =
                plan.customs().with("Idempotency-Key", UUID.randomUUID().toString());
        customs.post("/v1/reports", report).expect(201);
        customs.post("/v1/reports", plan.report(entry("II.3.6", "PLANNED")))
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
        customs.ifMatch("\"r3\"")
                .post(plan.reportPath() + "/submission", report)
                .expectProblem(400, "MEMBER_UNKNOWN");
    }

    @Test
    void anExistingReportIsChangedUnderItsRevisionOnly() {
        Reply submitted = plan.customs().post("/v1/reports", report).expect(201);
        String clearance = plan.reportPath() + "/clearance";
        plan.ministry().post(clearance, "{}").expectProblem(428, "REVISION_MISSING");
        plan.ministry().ifMatch("\"r2\"").post(clearance, "{}").expectProblem(412, "REVISION_STALE");
        plan.ministry().ifMatch(submitted.etag()).post(clearance, "{}").expect(200);
    }

    @Test
    void aSecondReportOfTheAgencyInTheCycleIsRefused() {
        plan.customs().post("/v1/reports", report).expect(201);
        plan.customs().post("/v1/reports", report).expectProblem(409, "REPORT_ALREADY_OPENED");
    }

    @Test
    void ofTwoReportsAtOnceOneWins() {
        List<CompletableFuture<Reply>> calls = IntStream.range(0, 2)
                .mapToObj(
                        _ -> CompletableFuture.supplyAsync(() -> plan.customs().post("/v1/reports", report)))
                .toList();
        assertThat(calls.stream().map(call -> call.join().status())).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aChainIsReplacedUnderTheRevisionOfTheParticipation() {
        String chain = "/v1/instruments/" + plan.code() + "/participants/KZ/clearance-chains/default";
        String steps = """
                {"steps":[{"step":"mfa","holder":{"kind":"ROLE","name":"coordinator"}}]}""";
        plan.coordinator().put(chain, steps).expectProblem(428, "CHAIN_EXISTS");
        plan.coordinator().ifMatch("\"r1\"").put(chain, steps).expectProblem(412, "REVISION_STALE");
        assertThat(plan.coordinator()
                        .ifMatch("\"r2\"")
                        .put(chain, steps)
                        .expect(200)
                        .etag())
                .isEqualTo("\"r3\"");
    }
}
