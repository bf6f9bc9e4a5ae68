package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.PERIOD;
import static org.tallystick.command.http.Plan.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.events.determination.DeterminationId;
import org.tallystick.events.report.ReportId;

/** The life of a determination through the public API, and who has a part in it. */
class DeterminationIT {

    private static final String CALLS = "/v1/determinations";
    private static final UUID NOBODYS = UUID.fromString("0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f");

    private final Plan plan = Plan.open();

    @Test
    void itIsSubmittedReleasedRevisedAndRevoked() {
        Reply submitted = determine("II.3.5", "UNDER_WAY", "").expect(201);
        String path = submitted.header("Location");
        assertThat(path).isEqualTo(CALLS + "/" + DeterminationId.of(plan.code(), PERIOD, "KZ", "II.3.5"));
        assertThat(submitted.text("/step")).isEqualTo("mfa");
        determine("II.3.5", "STALLED", "").expectProblem(409, "DETERMINATION_EXISTS");

        Reply released = released(path, submitted);
        assertThat(released.text("/standing")).isEqualTo("RELEASED");
        Reply revised = plan.coordinator()
                .ifMatch(released.etag())
                .put(path, statement("STALLED", ""))
                .expect(200);
        assertThat(revised.text("/standing")).isEqualTo("SUBMITTED");
        plan.coordinator()
                .ifMatch(released.etag())
                .put(path, statement("STALLED", ""))
                .expectProblem(412, "REVISION_STALE");

        Reply revoked = revoke(path, revised.etag(), "In error").expect(200);
        assertThat(revoked.text("/standing")).isEqualTo("REVOKED");
        revoke(path, revoked.etag(), "In error").expectProblem(409, "DETERMINATION_REVOKED");
        plan.coordinator()
                .ifMatch(revoked.etag())
                .put(path, statement("PLANNED", ""))
                .expect(200);
    }

    @Test
    void whoDeterminesDoesNotClearAndAReturnComesBackToTheCoordinator() {
        Reply submitted = determine("II.3.5", "UNDER_WAY", "").expect(201);
        String path = submitted.header("Location");
        Reply ministry = plan.ministry()
                .ifMatch(submitted.etag())
                .post(path + "/clearance", "{}")
                .expect(200);
        plan.coordinator()
                .ifMatch(ministry.etag())
                .post(path + "/clearance", "{}")
                .expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
        plan.coordinator()
                .ifMatch(ministry.etag())
                .post(path + "/release", "{}")
                .expectProblem(409, "NOT_CLEARED");
        revoke(path, ministry.etag(), "In error").expectProblem(409, "DETERMINATION_NOT_RELEASED");
        Reply returned = second().ifMatch(ministry.etag())
                .post(path + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Say more\"}")
                .expect(200);
        plan.coordinator()
                .ifMatch(returned.etag())
                .put(path, statement("UNDER_WAY", ""))
                .expect(200);
    }

    @Test
    void onlyReleasedVersionsAboutTheCellAreWeighed() {
        String report = ReportId.of(plan.code(), PERIOD, "KZ", "customs").toString();
        determine("II.3.5", "UNDER_WAY", weighed(report, 1)).expectProblem(422, "CONSIDERED_NOT_RELEASED");
        release();

        determine("II.3.5", "UNDER_WAY", weighed(report, 2)).expectProblem(422, "CONSIDERED_NOT_RELEASED");
        determine("II.3.6", "UNDER_WAY", weighed(report, 1)).expectProblem(422, "CONSIDERED_NOT_RELEASED");
        plan.join("KG");
        plan.callers()
                .coordinator("KG")
                .post(CALLS, body("II.3.5", "UNDER_WAY", weighed(report, 1)))
                .expectProblem(422, "CONSIDERED_NOT_RELEASED");
        determine("II.3.5", "UNDER_WAY", weighed(report, 1)).expect(201);
    }

    @Test
    void aWithdrawnReportIsNotWeighedAnyMore() {
        Reply released = release();
        plan.coordinator()
                .ifMatch(released.etag())
                .post(plan.reportPath() + "/withdrawal", "{\"authority\":\"Ministry\",\"reason\":\"In error\"}")
                .expect(200);

        String report = ReportId.of(plan.code(), PERIOD, "KZ", "customs").toString();
        determine("II.3.5", "UNDER_WAY", weighed(report, 1)).expectProblem(422, "CONSIDERED_NOT_RELEASED");
    }

    @Test
    void theCatalogueOfTheCycleDecidesWhatCanBeSaid() {
        determine("R.M.3", "UNDER_WAY", "").expectProblem(422, "COMMITMENT_NOT_REPORTABLE");
        determine("I.1.1", "COMPLETED", "").expectProblem(422, "COMPLETED_ON_CONTINUING");
        determine("X.9", "UNDER_WAY", "").expectProblem(422, "COMMITMENT_UNKNOWN");
        plan.coordinator()
                .post(CALLS, body("II.3.5", "PLANNED", "").replace(PERIOD, "2031-H1"))
                .expectProblem(422, "CYCLE_UNKNOWN");
        plan.propose("2027-H1", "2027-01-01", "2027-06-30", Instant.now().plus(Duration.ofDays(60)))
                .expect(201);
        plan.coordinator()
                .post(CALLS, body("II.3.5", "PLANNED", "").replace(PERIOD, "2027-H1"))
                .expectProblem(409, "CYCLE_NOT_OPEN");
        plan.coordinator()
                .post(CALLS, body("II.3.5", "PLANNED", "").replace("Counted.", " "))
                .expectProblem(422, "REASON_MISSING");
    }

    @Test
    void whatIsOthersDoesNotExist() {
        Reply submitted = determine("II.3.5", "UNDER_WAY", "").expect(201);
        String path = submitted.header("Location");
        plan.callers()
                .coordinator("KG")
                .ifMatch(submitted.etag())
                .post(path + "/release", "{}")
                .expectProblem(404, "DETERMINATION_NOT_FOUND");
        new Callers("OTHER-1")
                .coordinator("KZ")
                .ifMatch(submitted.etag())
                .put(path, statement("STALLED", ""))
                .expectProblem(404, "DETERMINATION_NOT_FOUND");
        plan.coordinator()
                .ifMatch("\"r1\"")
                .put(CALLS + "/" + NOBODYS, statement("STALLED", ""))
                .expectProblem(404, "DETERMINATION_NOT_FOUND");
    }

    @Test
    void limitsHoldAtTheirEdges() {
        String one = "{\"reportId\":\"" + NOBODYS + "\",\"version\":1}";
        String most = String.join(",", Collections.nCopies(Limits.CONSIDERED, one));
        determine("II.3.5", "UNDER_WAY", ",\"considered\":[" + most + "]")
                .expectProblem(422, "CONSIDERED_NOT_RELEASED");
        determine("II.3.5", "UNDER_WAY", ",\"considered\":[" + most + "," + one + "]")
                .expectProblem(422, "LIST_TOO_LONG");
        String longest = body("II.3.5", "PLANNED", "").replace("Counted.", "x".repeat(Limits.REASON));
        plan.coordinator().post(CALLS, longest.replace("xx\"", "xxx\"")).expectProblem(422, "TEXT_TOO_LONG");
        plan.coordinator().post(CALLS, longest).expect(201);
    }

    private Client second() {
        return plan.callers().as("second-coordinator-KZ", Map.of("roles", List.of("coordinator"), "state", "KZ"));
    }

    private Reply released(String path, Reply submitted) {
        Reply ministry = plan.ministry()
                .ifMatch(submitted.etag())
                .post(path + "/clearance", "{}")
                .expect(200);
        Reply passed = second().ifMatch(ministry.etag())
                .post(path + "/clearance", "{}")
                .expect(200);
        return plan.coordinator()
                .ifMatch(passed.etag())
                .post(path + "/release", "{}")
                .expect(200);
    }

    /** Version 1 of the customs' report, on II.3.5. */
    private Reply release() {
        Reply submitted = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        return new Passage(plan, plan.reportPath()).released(submitted);
    }

    private Reply revoke(String path, String revision, String reason) {
        return plan.coordinator().ifMatch(revision).post(path + "/revocation", "{\"reason\":\"" + reason + "\"}");
    }

    private Reply determine(String commitment, String status, String more) {
        return plan.coordinator().post(CALLS, body(commitment, status, more));
    }

    private String body(String commitment, String status, String more) {
        return String.format(
                Locale.ROOT,
                "{\"instrument\":\"%s\",\"cycle\":\"%s\",\"commitment\":\"%s\",%s",
                plan.code(),
                PERIOD,
                commitment,
                statement(status, more).substring(1));
    }

    private static String statement(String status, String more) {
        return String.format(
                Locale.ROOT,
                "{\"status\":\"%s\",\"reason\":\"Counted.\",\"visibility\":\"PARTICIPANTS\"%s}",
                status,
                more);
    }

    private static String weighed(String report, int version) {
        return String.format(Locale.ROOT, ",\"considered\":[{\"reportId\":\"%s\",\"version\":%d}]", report, version);
    }
}
