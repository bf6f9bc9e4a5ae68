package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;

/** The life of a recommendation through the public API, and who has a part in it. */
class RecommendationIT {

    private static final Plan PLAN = plan();

    private static Plan plan() {
        Plan plan = Plan.open();
        plan.join("KG");
        return plan;
    }

    @Test
    void itIsIssuedAcceptedImplementedAndClosed() {
        Reply issued = issue("KZ", "\"II.3.5\"", "Search lorries").expect(201);
        String path = issued.header("Location");
        assertThat(issued.text("/standing")).isEqualTo("ISSUED");
        assertThat(issued.json().propertyNames())
                .containsExactly("id", "standing", "step", "revision", "events", "findings", "log");
        close(path).expectProblem(409, "RECOMMENDATION_PENDING");

        Reply accepted = respond(path, "ACCEPTED").expect(201);
        assertThat(accepted.text("/step")).isEqualTo("mfa");
        respond(path, "ACCEPTED").expectProblem(409, "RESPONSE_UNDER_WAY");
        Passage passage = new Passage(PLAN, path + "/response");
        assertThat(passage.released(accepted).text("/standing")).isEqualTo("RELEASED");
        respond(path, "DECLINED").expectProblem(409, "RESPONSE_OUT_OF_ORDER");
        passage.released(respond(path, "PROGRESS").expect(201));
        passage.released(respond(path, "IMPLEMENTED").expect(201));

        close(path).expect(200);
        close(path).expectProblem(409, "RECOMMENDATION_CLOSED");
        respond(path, "PROGRESS").expectProblem(409, "RECOMMENDATION_CLOSED");
    }

    @Test
    void aReturnedResponseIsSubmittedAgainByItsAgency() {
        String path = issue("KZ", "\"II.3.5\"", "Search lorries").expect(201).header("Location");
        Reply returned = new Passage(PLAN, path + "/response")
                .returned(respond(path, "NOTED").expect(201));
        assertThat(returned.text("/standing")).isEqualTo("RETURNED");

        PLAN.callers()
                .reporter("KZ", "border-guard")
                .ifMatch(returned.etag())
                .post(path + "/response/submission", "{\"kind\":\"NOTED\"}")
                .expectProblem(404, "RECOMMENDATION_NOT_FOUND");
        Reply again = PLAN.customs()
                .ifMatch(returned.etag())
                .post(path + "/response/submission", "{\"kind\":\"DECLINED\",\"text\":\"No decision allows it.\"}")
                .expect(200);
        assertThat(again.text("/step")).isEqualTo("mfa");
        PLAN.customs()
                .ifMatch(returned.etag())
                .post(path + "/response/submission", "{\"kind\":\"NOTED\"}")
                .expectProblem(412, "REVISION_STALE");
    }

    @Test
    void whoDraftedMayNotClear() {
        String path = issue("KZ", "\"II.3.5\"", "Search lorries").expect(201).header("Location");
        new Passage(PLAN, path + "/response").isUnknownAtOtherSteps("RESPONSE_NOT_FOUND");
        Reply drafted = PLAN.coordinator()
                .post(path + "/responses", "{\"kind\":\"NOTED\"}")
                .expect(201);
        new Passage(PLAN, path + "/response").isUnknownAtOtherSteps("RESPONSE_NOT_FOUND");
        PLAN.coordinator()
                .ifMatch(drafted.etag())
                .post(path + "/response/clearance", "{}")
                .expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
        PLAN.coordinator()
                .ifMatch(drafted.etag())
                .post(path + "/response/release", "{}")
                .expectProblem(409, "NOT_CLEARED");
    }

    @Test
    void whatIsNoneOfTheCallersBusinessDoesNotExist() {
        String path = issue("KZ", "\"II.3.5\"", "Search lorries").expect(201).header("Location");
        List<String> calls = List.of("/response/submission", "/response/clearance", "/response/return");
        String[] bodies = {"{\"kind\":\"NOTED\"}", "{}", "{\"to\":\"DRAFTER\",\"reason\":\"x\"}"};
        for (int i = 0; i < bodies.length; i++) {
            PLAN.callers()
                    .coordinator("KG")
                    .ifMatch("\"r1\"")
                    .post(path + calls.get(i), bodies[i])
                    .expectProblem(404, "RECOMMENDATION_NOT_FOUND");
        }
        new Callers("OTHER-1")
                .coordinator("KZ")
                .post(path + "/responses", "{\"kind\":\"NOTED\"}")
                .expectProblem(404, "RECOMMENDATION_NOT_FOUND");
        new Callers("OTHER-1")
                .secretariat()
                .post(path + "/closing", "{\"reason\":\"x\"}")
                .expectProblem(404, "RECOMMENDATION_NOT_FOUND");
        PLAN.coordinator()
                .post("/v1/recommendations/none/responses", "{\"kind\":\"NOTED\"}")
                .expectProblem(404, "RECOMMENDATION_NOT_FOUND");
        PLAN.customs().post("/v1/recommendations", "{}").expectProblem(403, "ROLE_MISSING");
        PLAN.callers().secretariat().post(path + "/responses", "{}").expectProblem(403, "ROLE_MISSING");
    }

    @Test
    void limitsHoldAtTheirEdges() {
        issue("KZ", "\"II.3.5\"", "x".repeat(Limits.LINE)).expect(201);
        issue("KZ", "\"II.3.5\"", "x".repeat(Limits.LINE + 1)).expectProblem(422, "TEXT_TOO_LONG");
        issue("KZ", paths(Limits.NAMED), "Many").expectProblem(422, "COMMITMENT_UNKNOWN");
        issue("KZ", paths(Limits.NAMED + 1), "Many").expectProblem(422, "LIST_TOO_LONG");
        String path = issue("KZ", "\"II.3.5\"", "Search lorries").expect(201).header("Location");
        respond(path, "NOTED", "x".repeat(Limits.NARRATIVE + 1)).expectProblem(422, "TEXT_TOO_LONG");
        respond(path, "NOTED", "x".repeat(Limits.NARRATIVE)).expect(201);
    }

    private static String paths(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"X." + i + "\"").collect(Collectors.joining(","));
    }

    private static Reply issue(String state, String commitments, String title) {
        return PLAN.callers()
                .secretariat()
                .post("/v1/recommendations", String.format(Locale.ROOT, """
                        {"instrument":"%s","state":"%s","commitments":[%s],"due":"2099-06-30","reach":"PARTICIPANTS",
                         "title":"%s","text":"At every crossing."}""", PLAN.code(), state, commitments, title));
    }

    private static Reply close(String path) {
        return PLAN.callers().secretariat().post(path + "/closing", "{\"reason\":\"Nothing is left.\"}");
    }

    private static Reply respond(String path, String kind) {
        return respond(path, kind, "As decided.");
    }

    private static Reply respond(String path, String kind, String text) {
        return PLAN.customs().post(path + "/responses", String.format(Locale.ROOT, """
                        {"kind":"%s","text":"%s"}""", kind, text));
    }
}
