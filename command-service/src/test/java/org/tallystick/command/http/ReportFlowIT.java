package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tallystick.command.http.Plan.entry;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportFlowIT {

    private final Plan plan = Plan.open();

    @Test
    void aReportIsSubmittedClearedAndReleased() {
        Reply submitted = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        assertThat(submitted.header("Location")).isEqualTo(plan.reportPath());
        assertThat(submitted.etag()).isEqualTo("\"r3\"");
        assertThat(submitted.json().propertyNames())
                .containsExactly("reportId", "state", "version", "revision", "events", "findings", "log");
        assertThat(submitted.text("/state")).isEqualTo("SUBMITTED");
        assertThat(submitted.json().at("/events").size()).isEqualTo(3);
        assertThat(submitted.json().at("/events/0").propertyNames())
                .containsExactly("eventId", "ledgerIndex", "stateSeq", "sealedRecordSha256");
        assertThat(submitted.text("/findings/0/code")).isEqualTo("COMMITMENT_NOT_REPORTED");
        assertThat(submitted.json().at("/log").isNull()).isTrue();

        Reply cleared = plan.ministry()
                .ifMatch(submitted.etag())
                .post(plan.reportPath() + "/clearance", "{}")
                .expect(200);
        assertThat(cleared.text("/nextStep")).isEqualTo("security-council");
        Reply passed = plan.coordinator()
                .ifMatch(cleared.etag())
                .post(plan.reportPath() + "/clearance", "{\"step\":\"security-council\"}")
                .expect(200);
        assertThat(passed.json().at("/nextStep").isNull()).isTrue();
        assertThat(passed.text("/state")).isEqualTo("CLEARED");

        Reply released = plan.coordinator()
                .ifMatch(passed.etag())
                .post(plan.reportPath() + "/release", "{}")
                .expect(200);
        assertThat(released.text("/state")).isEqualTo("RELEASED");
        assertThat(released.json().at("/version").asInt()).isEqualTo(1);
        assertThat(released.etag()).isEqualTo("\"r7\"");
    }

    @Test
    void aReportIsReturnedAndSubmittedAgain() {
        Reply submitted = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        Reply returned = plan.ministry()
                .ifMatch(submitted.etag())
                .post(plan.reportPath() + "/return", """
                        {"to":"DRAFTER","reason":"Give the number.","entries":[{"commitment":"II.3.5","comment":"How many?"}]}""")
                .expect(200);
        assertThat(returned.text("/state")).isEqualTo("RETURNED");
        Reply again = plan.customs()
                .ifMatch(returned.etag())
                .post(plan.reportPath() + "/submission", "{\"entries\":[" + entry("II.3.6", "PLANNED") + "]}")
                .expect(200);
        assertThat(again.text("/state")).isEqualTo("SUBMITTED");
        assertThat(again.etag()).isEqualTo("\"r6\"");
    }

    @Test
    void aDraftIsKeptAndSubmittedLater() {
        Reply kept = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "STALLED")).replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
        assertThat(kept.text("/state")).isEqualTo("DRAFT");
        assertThat(kept.body()).contains("REASON_MISSING");
        plan.customs()
                .ifMatch(kept.etag())
                .post(plan.reportPath() + "/submission", "{}")
                .expectProblem(422, "REASON_MISSING");
        Reply submitted = plan.customs()
                .ifMatch(kept.etag())
                .post(plan.reportPath() + "/submission", "{\"entries\":[" + entry("II.3.5", "PLANNED") + "]}")
                .expect(200);
        assertThat(submitted.text("/state")).isEqualTo("SUBMITTED");
    }

    @Test
    void aNilReportIsACompleteAnswer() {
        Reply nil = plan.customs()
                .post("/v1/reports", String.format(Locale.ROOT, """
                        {"instrument":"%s","cycle":"2026-H2","nil":true,"reason":"Nothing fell due."}""", plan.code()))
                .expect(201);
        assertThat(nil.etag()).isEqualTo("\"r2\"");
    }

    @Test
    void aDryRunTellsTheFindingsAndRecordsNothing() {
        long before = RunningService.shared().entries();
        Client customs = plan.customs().without("Idempotency-Key");
        Reply accepted = customs.post("/v1/reports?dryRun=true", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(200);
        assertThat(accepted.text("/verdict")).isEqualTo("ACCEPTED");
        assertThat(accepted.text("/findings/0/level")).isEqualTo("WARNING");
        Reply refused = customs.post("/v1/reports?dryRun=true", plan.report(entry("I.1.1", "COMPLETED")))
                .expect(200);
        assertThat(refused.text("/verdict")).isEqualTo("REFUSED");
        assertThat(refused.text("/findings/0/code")).isEqualTo("COMPLETED_ON_CONTINUING");
        assertThat(refused.text("/findings/0/pointer")).isEqualTo("/entries/0/status");
        assertThat(RunningService.shared().entries()).isEqualTo(before);
    }

    @Test
    void anyCallIsRehearsedWithTheFindingsThatItWouldHave() {
        Reply draft = plan.customs()
                .post(
                        "/v1/reports",
                        plan.report(entry("II.3.5", "UNDER_WAY")).replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
        Client customs = plan.customs().ifMatch(draft.etag());
        String path = plan.reportPath();
        String bad = entry("I.1.1", "PLANNED").replace("PARTICIPANTS", "NAMED");

        Reply put = rehearsed(() -> plan.customs().put(path + "/entries/I.1.1?dryRun=true", bad), "ACCEPTED");
        Reply really = customs.put(path + "/entries/I.1.1", bad).expect(200);
        assertThat(put.json().at("/findings")).isEqualTo(really.json().at("/findings"));
        assertThat(put.text("/findings/0/code")).isEqualTo("NAMES_MISSING");
        Client later = plan.customs().ifMatch(really.etag());
        Reply submission = rehearsed(() -> later.post(path + "/submission?dryRun=true", "{}"), "REFUSED");
        assertThat(submission.json().at("/findings"))
                .isEqualTo(later.post(path + "/submission", "{}")
                        .expectProblem(422, "NAMES_MISSING")
                        .json()
                        .at("/findings"));
        rehearsed(() -> later.delete(path + "/entries/I.1.1?dryRun=true"), "ACCEPTED");
        Reply correction = rehearsed(
                () -> plan.customs()
                        .post(path + "/correction?dryRun=true", "{\"reason\":\"Wrong.\",\"entries\":[" + bad + "]}"),
                "REFUSED");
        assertThat(correction.text("/findings/0/code")).isEqualTo("REPORT_NOT_RELEASED");
        rehearsed(
                () -> plan.coordinator()
                        .post(
                                "/v1/states/KZ/agencies?dryRun=true",
                                "{\"agency\":\"rehearsed\",\"name\":{\"en\":\"A\"}}"),
                "ACCEPTED");
        Client newcomer =
                plan.callers().as(UUID.randomUUID().toString(), Map.of("roles", List.of("coordinator"), "state", "KZ"));
        rehearsed(() -> newcomer.post("/v1/states/KZ/agencies/customs/focal-points?dryRun=true", """
                        {"unit":"rehearsed","role":"FOCAL_POINT","visibility":"NATIONAL","name":"A person",
                         "mail":"person@example.org"}"""), "ACCEPTED");

        customs.post(path + "/submission?dryRun=true", "{}").expectProblem(412, "REVISION_STALE");
        plan.callers()
                .reporter("KZ", "border-guard")
                .post(path + "/submission?dryRun=true", "{}")
                .expectProblem(404, "REPORT_NOT_FOUND");
        plan.ministry().post(path + "/release?dryRun=true", "{}").expectProblem(403, "ROLE_MISSING");
        for (String value : List.of("yes", "TRUE", "", "true&dryRun=true")) {
            later.delete(path + "/entries/I.1.1?dryRun=" + value).expectProblem(400, "PARAMETER_INVALID");
        }
        plan.customs()
                .postFile(path + "/evidence?dryRun=true", "text/plain", new byte[] {65})
                .expectProblem(400, "PARAMETER_INVALID");
    }

    private static Reply rehearsed(Supplier<Reply> call, String verdict) {
        List<Long> before = counts();
        Reply reply = call.get().expect(200);
        assertThat(counts()).isEqualTo(before);
        assertThat(reply.text("/verdict")).isEqualTo(verdict);
        assertThat(reply.json().propertyNames()).containsExactly("verdict", "findings");
        return reply;
    }

    /** Of the entries, and of what is kept beside the keys. */
    private static List<Long> counts() {
        RunningService service = RunningService.shared();
        return Stream.concat(
                        Stream.of(service.entries()),
                        Stream.of("actor", "content_key", "state_key", "evidence_file")
                                .map(table -> service.countOfKeys("SELECT count(*) FROM " + table)))
                .toList();
    }

    @Test
    void whoDraftedMayNotClear() {
        String person = UUID.randomUUID().toString();
        String report =
                plan.report(entry("II.3.5", "UNDER_WAY")).replaceFirst("\\{", "{\"actingPerson\":\"" + person + "\",");
        Reply submitted = plan.customs().post("/v1/reports", report).expect(201);
        plan.ministry()
                .ifMatch(submitted.etag())
                .post(plan.reportPath() + "/clearance", "{\"actingPerson\":\"" + person + "\"}")
                .expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void anAnswerMayWaitForKafka() {
        Client patient = plan.customs()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Prefer", "respond-async, wait=10");
        String report = plan.report(entry("II.3.5", "UNDER_WAY"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                patient.post("/v1/reports", report).expect(201).text("/log/topic"))
                        .isEqualTo("tallystick.ledger.v1"));
    }
}
