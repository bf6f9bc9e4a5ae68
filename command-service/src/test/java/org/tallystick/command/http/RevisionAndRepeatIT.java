package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.events.report.ReportId;

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

    @RepeatedTest(5)
    void ofAClearanceAndAReturnOfOneReportAtOnceOneWins() {
        Reply submitted = plan.customs().post("/v1/reports", report).expect(201);
        // A clearer would be told of nothing (404) once the report is with the drafter; to the coordinator it is stale.
        Client coordinator = plan.coordinator().ifMatch(submitted.etag());
        List<Reply> replies = atOnce(
                () -> coordinator.post(plan.reportPath() + "/clearance", "{}"),
                () -> coordinator.post(plan.reportPath() + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Say more.\"}"));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
        assertThat(happened())
                .filteredOn(event -> event instanceof StepCleared || event instanceof ReportReturned)
                .hasSize(1);
    }

    @RepeatedTest(5)
    void ofTwoEditsOfOneEntryUnderOneRevisionOneWins() {
        Reply draft = plan.customs()
                .post("/v1/reports", report.replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
        Client customs = plan.customs().ifMatch(draft.etag());
        String address = plan.reportPath() + "/entries/II.3.5";
        List<Reply> replies = atOnce(
                () -> customs.put(address, entry("II.3.5", "PLANNED")),
                () -> customs.put(address, entry("II.3.5", "SUSTAINED")));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
        assertThat(happened())
                .filteredOn(EntryRecorded.class::isInstance)
                .as("the draft's, and one edit")
                .hasSize(2);
    }

    @RepeatedTest(5)
    void ofTwoLeadsOverOneCommitmentOnTheSameDaysOneWins() {
        Plan without = Plan.adopted();
        List<Reply> replies = atOnce(() -> lead(without, "customs"), () -> lead(without, "border-guard"));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> reply.expectProblem(409, "LEAD_TAKEN"));
        assertThat(RunningService.shared().events("agency/KZ"))
                .filteredOn(event -> event instanceof MandateAssigned mandate
                        && mandate.instrument().equals(without.code()))
                .hasSize(1);
    }

    private static Reply lead(Plan plan, String agency) {
        return plan.coordinator()
                .post("/v1/states/KZ/agencies/" + agency + "/mandates", String.format(Locale.ROOT, """
                        {"instrument":"%s","role":"LEAD","commitments":["II.3.5"],"from":"2025-07-01","to":null}""", plan.code()));
    }

    private List<Object> happened() {
        return RunningService.shared().events("report/" + ReportId.of(plan.code(), Plan.PERIOD, "KZ", "customs"));
    }

    private static List<Reply> atOnce(Supplier<Reply> one, Supplier<Reply> other) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Reply>> replies = Stream.of(one, other)
                    .map(call -> CompletableFuture.supplyAsync(() -> after(start, call), callers))
                    .toList();
            start.countDown();
            return replies.stream().map(CompletableFuture::join).toList();
        }
    }

    private static Reply after(CountDownLatch start, Supplier<Reply> call) {
        try {
            start.await();
            return call.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
