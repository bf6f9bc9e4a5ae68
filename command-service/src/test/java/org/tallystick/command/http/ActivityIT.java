package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;

/** The life of a partner's activity through the public API, and who has a part in it. */
class ActivityIT {

    private static final Plan PLAN = Plan.adopted();

    @Test
    void itIsRecordedUpdatedAndEnded() {
        Reply recorded =
                partner("unoct").post("/v1/activities", activity("A course")).expect(201);
        String path = recorded.header("Location");
        assertThat(recorded.text("/standing")).isEqualTo("RECORDED");
        Reply updated = partner("unoct")
                .ifMatch(recorded.etag())
                .put(path, activity("Two courses"))
                .expect(200);
        partner("unoct").ifMatch(recorded.etag()).put(path, activity("Three")).expectProblem(412, "REVISION_STALE");
        Reply ended = partner("unoct")
                .ifMatch(updated.etag())
                .post(path + "/end", "{\"outcome\":\"COMPLETED\",\"on\":\"2026-10-01\"}")
                .expect(200);
        assertThat(ended.text("/standing")).isEqualTo("ENDED");
        partner("unoct").ifMatch(ended.etag()).put(path, activity("Three")).expectProblem(409, "ACTIVITY_ENDED");
    }

    @Test
    void thatOfAnotherOrganisationDoesNotExist() {
        Reply recorded =
                partner("unoct").post("/v1/activities", activity("A course")).expect(201);
        String path = recorded.header("Location");
        partner("osce").ifMatch(recorded.etag()).put(path, activity("Mine")).expectProblem(404, "ACTIVITY_NOT_FOUND");
        partner("osce")
                .ifMatch("\"r9\"")
                .post(path + "/end", "{\"outcome\":\"COMPLETED\",\"on\":\"2026-10-01\"}")
                .expectProblem(404, "ACTIVITY_NOT_FOUND");
        new Callers("OTHER-1")
                .as("partner-unoct", Map.of("roles", List.of("partner"), "organisation", "unoct"))
                .post("/v1/activities", activity("A course"))
                .expectProblem(404, "NOT_FOUND");
        PLAN.callers()
                .as("partner", Map.of("roles", List.of("partner")))
                .post("/v1/activities", activity("A course"))
                .expectProblem(403, "TOKEN_INCOMPLETE");
        PLAN.coordinator().post("/v1/activities", activity("A course")).expectProblem(403, "ROLE_MISSING");
    }

    @Test
    void limitsAndFormsHold() {
        Client unoct = partner("unoct");
        unoct.post("/v1/activities", activity("x".repeat(Limits.LINE))).expect(201);
        unoct.post("/v1/activities", activity("x".repeat(Limits.LINE + 1))).expectProblem(422, "TEXT_TOO_LONG");
        unoct.post("/v1/activities", activity("T").replace("12000.50", "12,000"))
                .expectProblem(422, "VALUE_MALFORMED");
        unoct.post("/v1/activities", activity("T").replace("USD", "dollars")).expectProblem(422, "VALUE_MALFORMED");
        unoct.post("/v1/activities", activity("T").replace("[\"KZ\"]", countries(Limits.PARTIES)))
                .expectProblem(422, "COUNTRY_REPEATED");
        unoct.post("/v1/activities", activity("T").replace("[\"KZ\"]", countries(Limits.PARTIES + 1)))
                .expectProblem(422, "LIST_TOO_LONG");
    }

    private static String countries(int count) {
        return "[" + "\"KZ\",".repeat(count - 1) + "\"KZ\"]";
    }

    private static Client partner(String organisation) {
        return PLAN.callers()
                .as("partner-" + organisation, Map.of("roles", List.of("partner"), "organisation", organisation));
    }

    private static String activity(String title) {
        return String.format(Locale.ROOT, """
                {"instrument":"%s","countries":["KZ"],"commitments":["II.3.5"],"from":"2026-09-01",
                 "means":[{"kind":"FUNDING","money":{"amount":"12000.50","currency":"USD"}},{"kind":"TRAINING"}],
                 "title":"%s","description":"For officers at crossings."}""", PLAN.code(), title);
    }
}
