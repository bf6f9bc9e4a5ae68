package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.PERIOD;
import static org.tallystick.command.http.Plan.entry;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.ReleasedReport;
import org.tallystick.events.national.NationalId;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportId;

/** A state's agencies report apart and leave the state as one: the life of a national submission through the public API. */
class NationalIT {

    private static final String CALLS = "/v1/national-submissions";
    private static final UUID NOBODYS = UUID.fromString("0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f");

    private static final String UNLED = "II.3.7";

    private final Plan plan = Plan.open(List.of(UNLED), "CONTRIBUTING");

    @Test
    void reportsLeaveTogetherAtOnceAndNotAlone() {
        want("true", chosen(2)).expect(200);
        Reply customs = customs("II.3.6", "UNDER_WAY");
        Reply guard = guard("II.3.5", "PLANNED");
        plan.coordinator()
                .ifMatch(customs.etag())
                .post(path("customs") + "/release", "{}")
                .expectProblem(409, "RELEASED_WITH_OTHERS");

        Reply assembled = assemble("").expect(201);
        String path = assembled.header("Location");
        assertThat(path).isEqualTo(CALLS + "/" + NationalId.of(plan.code(), PERIOD, "KZ"));
        assertThat(assembled.text("/step")).isEqualTo("mfa");
        assemble("").expectProblem(409, "NATIONAL_SUBMISSION_EXISTS");
        plan.coordinator()
                .ifMatch(assembled.etag())
                .post(path + "/release", "{}")
                .expectProblem(409, "NOT_CLEARED");

        Client coordinator = plan.coordinator()
                .ifMatch(cleared(path, assembled).etag())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Reply released = coordinator.post(path + "/release", "{}").expect(200);
        long after = RunningService.shared().entries();
        assertThat(coordinator.post(path + "/release", "{}").expect(200).body()).isEqualTo(released.body());
        assertThat(RunningService.shared().entries()).isEqualTo(after);
        assertThat(released.text("/standing")).isEqualTo("RELEASED");
        assertThat(released.json().at("/events")).hasSize(5);
        assertThat(released.text("/revision")).isEqualTo("4");
        plan.coordinator()
                .ifMatch("\"r" + (revision(guard) + 2) + "\"")
                .post(path("border-guard") + "/withdrawal", "{\"authority\":\"Ministry\",\"reason\":\"In error\"}")
                .expect(200);
    }

    @Test
    void aCorrectionLeavesWithTheNextVersion() {
        want("true", chosen(2)).expect(200);
        Reply customs = customs("II.3.6", "UNDER_WAY");
        Reply assembled = assemble("").expect(201);
        String path = assembled.header("Location");
        Reply released = plan.coordinator()
                .ifMatch(cleared(path, assembled).etag())
                .post(path + "/release", "{}")
                .expect(200);
        Reply corrected = plan.customs()
                .ifMatch("\"r" + (revision(customs) + 2) + "\"")
                .post(
                        path("customs") + "/correction",
                        "{\"reason\":\"Counted twice\",\"entries\":[" + entry("II.3.6", "SUBSTANTIAL") + "]}")
                .expect(200);
        new Passage(plan, path("customs")).cleared(corrected);

        Reply again =
                plan.coordinator().ifMatch(released.etag()).put(path, "{}").expect(200);
        assertThat(again.text("/standing")).isEqualTo("SUBMITTED");
        Reply second = plan.coordinator()
                .ifMatch(cleared(path, again).etag())
                .post(path + "/release", "{}")
                .expect(200);
        assertThat(second.json().at("/events")).hasSize(3);
        UUID report = ReportId.of(plan.code(), PERIOD, "KZ", "customs");
        assertThat(RunningService.shared().events("national/" + NationalId.of(plan.code(), PERIOD, "KZ")))
                .last()
                .isEqualTo(new NationalReleased(2, List.of(new ReleasedReport(report, 2)), List.of(plan.code())));
        assertThat(RunningService.shared().events("report/" + report))
                .last()
                .isEqualTo(new ReportReleased(2, List.of(plan.code())));
    }

    @Test
    void openDivergencesBlockItUntilTheStateHasSaidWhatStands() {
        plan.mandate("border-guard", "CONTRIBUTING", UNLED);
        want("true", chosen(2)).expect(200);
        customs(UNLED, "UNDER_WAY");
        guard(UNLED, "PLANNED");

        Reply refused = assemble("");
        refused.expectProblem(409, "DIVERGENCE_OPEN");
        assertThat(refused.text("/findings/0/text"))
                .isEqualTo(UNLED + ": border-guard says PLANNED, customs says UNDER_WAY.");
        Reply determined = plan.coordinator()
                .post("/v1/determinations", String.format(Locale.ROOT, """
                        {"instrument":"%s","cycle":"%s","commitment":"%s","status":"UNDER_WAY","reason":"Counted.",
                         "visibility":"NATIONAL"}""", plan.code(), PERIOD, UNLED))
                .expect(201);
        String determination = determined.header("Location");
        Reply toItself = released(determination, determined);
        assemble("").expectProblem(409, "DIVERGENCE_OPEN");
        Reply wider = plan.coordinator()
                .ifMatch(toItself.etag())
                .put(determination, """
                        {"status":"UNDER_WAY","reason":"Counted.","visibility":"PARTICIPANTS"}""")
                .expect(200);
        released(determination, wider);
        Reply assembled = assemble("").expect(201);
        released(assembled.header("Location"), assembled);
    }

    private Reply released(String path, Reply submitted) {
        return plan.coordinator()
                .ifMatch(cleared(path, submitted).etag())
                .post(path + "/release", "{}")
                .expect(200);
    }

    @Test
    void whatWasReturnedSinceIsNotWhatWasCleared() {
        want("true", chosen(2)).expect(200);
        Reply customs = customs("II.3.6", "UNDER_WAY");
        Reply assembled = assemble("").expect(201);
        String path = assembled.header("Location");
        Reply cleared = cleared(path, assembled);
        plan.coordinator()
                .ifMatch(customs.etag())
                .post(path("customs") + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Counted twice\"}")
                .expect(200);

        plan.coordinator().ifMatch(cleared.etag()).post(path + "/release", "{}").expectProblem(409, "REPORT_CHANGED");
        Reply returned = plan.coordinator()
                .ifMatch(cleared.etag())
                .post(path + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"A report changed\"}")
                .expect(200);
        plan.coordinator().ifMatch(returned.etag()).put(path, "{}").expectProblem(422, "NATIONAL_SUBMISSION_EMPTY");
    }

    @Test
    void itIsTheChoiceOfTheState() {
        customs("II.3.6", "UNDER_WAY");
        assemble("").expectProblem(409, "ONE_SIGNATURE_NOT_WANTED");
        want("false", chosen(2)).expectProblem(409, "CHOICE_THE_SAME");
        want("true", chosen(2)).expect(200);
        want("true", chosen(2)).expectProblem(412, "REVISION_STALE");
        plan.callers()
                .coordinator("KG")
                .ifMatch(chosen(3))
                .put(choice(), "{\"wanted\":false}")
                .expectProblem(404, "NOT_FOUND");
        assemble(",\"reports\":[\"" + NOBODYS + "\"]").expectProblem(422, "REPORT_UNKNOWN");
        plan.coordinator()
                .post(CALLS, "{\"instrument\":\"" + plan.code() + "\",\"cycle\":\"2031-H1\"}")
                .expectProblem(422, "CYCLE_UNKNOWN");
        String many = String.join("\",\"", Collections.nCopies(Limits.AGENCIES + 1, NOBODYS.toString()));
        assemble(",\"reports\":[\"" + many + "\"]").expectProblem(422, "LIST_TOO_LONG");
    }

    @Test
    void neitherWhoPutItTogetherNorWhoWroteInAReportClearsItAndOthersDoNotKnowOfIt() {
        want("true", chosen(2)).expect(200);
        customs("II.3.6", "UNDER_WAY");
        Reply assembled = assemble("").expect(201);
        String path = assembled.header("Location");

        new Passage(plan, path).isUnknownAtOtherSteps("NATIONAL_SUBMISSION_NOT_FOUND");
        plan.coordinator()
                .ifMatch(assembled.etag())
                .post(path + "/clearance", "{}")
                .expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
        plan.callers()
                .as("reporter-KZ-customs", Map.of("roles", List.of("clearer"), "state", "KZ", "steps", List.of("mfa")))
                .ifMatch(assembled.etag())
                .post(path + "/clearance", "{}")
                .expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
        plan.callers()
                .coordinator("KG")
                .ifMatch(assembled.etag())
                .post(path + "/release", "{}")
                .expectProblem(404, "NATIONAL_SUBMISSION_NOT_FOUND");
    }

    @Test
    void anEntryAsksForTheChainOfItsSection() {
        String chains = "/v1/instruments/" + plan.code() + "/participants/KZ/clearance-chains/";
        Reply set = plan.coordinator().put(chains + "borders", """
                        {"sections":["II.3"],"visibilities":["PARTICIPANTS"],
                         "steps":[{"step":"mfa","holder":{"kind":"ROLE","name":"clearer"}},
                                  {"step":"borders","holder":{"kind":"ROLE","name":"clearer"}}]}""").expect(201);
        plan.coordinator().put(chains + "lost", """
                        {"sections":["IX"],"steps":[{"step":"mfa","holder":{"kind":"ROLE","name":"clearer"}}]}""").expectProblem(422, "SECTION_UNKNOWN");

        Reply submitted = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.6", "UNDER_WAY") + "," + entry("I.1.1", "UNDER_WAY")))
                .expect(201);
        Reply ministry = plan.ministry()
                .ifMatch(submitted.etag())
                .post(path("customs") + "/clearance", "{}")
                .expect(200);
        assertThat(ministry.text("/nextStep")).isEqualTo("security-council");
        Reply council = plan.coordinator()
                .ifMatch(ministry.etag())
                .post(path("customs") + "/clearance", "{}")
                .expect(200);
        assertThat(council.text("/nextStep")).isEqualTo("borders");

        plan.coordinator().delete(chains + "borders").expectProblem(428, "REVISION_MISSING");
        Client knowing = plan.coordinator().ifMatch(set.etag());
        knowing.delete(chains + "none").expectProblem(404, "CHAIN_NOT_FOUND");
        knowing.delete(chains + "default").expectProblem(409, "CHAIN_TAKES_THE_REST");
        knowing.delete(chains + "borders").expect(200);
        Reply later = plan.callers()
                .reporter("KZ", "border-guard")
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        assertThat(cleared(path("border-guard"), later).text("/nextStep")).isEmpty();
        plan.callers()
                .clearer("KZ", "borders")
                .ifMatch(council.etag())
                .post(path("customs") + "/clearance", "{}")
                .expect(200);
    }

    private Reply customs(String commitment, String status) {
        return cleared(plan.customs(), "customs", entry(commitment, status));
    }

    private Reply guard(String commitment, String status) {
        return cleared(plan.callers().reporter("KZ", "border-guard"), "border-guard", entry(commitment, status));
    }

    private Reply cleared(Client reporter, String agency, String entry) {
        Reply submitted = reporter.post("/v1/reports", plan.report(entry)).expect(201);
        return new Passage(plan, path(agency)).cleared(submitted);
    }

    private Reply cleared(String path, Reply submitted) {
        Reply ministry = plan.ministry()
                .ifMatch(submitted.etag())
                .post(path + "/clearance", "{}")
                .expect(200);
        return plan.callers()
                .as("second-coordinator-KZ", Map.of("roles", List.of("coordinator"), "state", "KZ"))
                .ifMatch(ministry.etag())
                .post(path + "/clearance", "{}")
                .expect(200);
    }

    private Reply assemble(String more) {
        return plan.coordinator()
                .post(
                        CALLS,
                        String.format(
                                Locale.ROOT, "{\"instrument\":\"%s\",\"cycle\":\"%s\"%s}", plan.code(), PERIOD, more));
    }

    private Reply want(String wanted, String revision) {
        return plan.coordinator().ifMatch(revision).put(choice(), "{\"wanted\":" + wanted + "}");
    }

    private String choice() {
        return "/v1/instruments/" + plan.code() + "/participants/KZ/national-submission";
    }

    /** Joined, and a chain set. */
    private static String chosen(int revision) {
        return "\"r" + revision + "\"";
    }

    private String path(String agency) {
        return "/v1/reports/" + ReportId.of(plan.code(), PERIOD, "KZ", agency);
    }

    private static long revision(Reply reply) {
        return Long.parseLong(reply.text("/revision"));
    }
}
