package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;

/** The life of a request for assistance and of an offer through the public API, and who has a part in them. */
class AssistanceIT {

    private static final Plan PLAN = Plan.open();

    @Test
    void itIsRequestedPublishedOfferedMatchedDeliveredAndClosed() {
        Reply submitted = PLAN.customs()
                .post("/v1/assistance", request("PARTICIPANTS", ""))
                .expect(201);
        String path = submitted.header("Location");
        assertThat(submitted.text("/step")).isEqualTo("mfa");
        partner("unoct").post(path + "/offers", offer("A course")).expectProblem(404, "REQUEST_NOT_FOUND");
        Reply published = new Passage(PLAN, path).released(submitted);
        assertThat(published.text("/standing")).isEqualTo("PUBLISHED");

        Reply offer = partner("unoct").post(path + "/offers", offer("A course")).expect(201);
        String delivery = offer.header("Location") + "/delivery";
        Client unoct = partner("unoct").ifMatch(offer.etag());
        unoct.post(delivery, "{\"on\":\"2026-10-01\"}").expectProblem(409, "OFFER_NOT_ACCEPTED");
        Reply matched = coordinator(published)
                .post(path + "/matches", "{\"offer\":\"" + offer.text("/id") + "\"}")
                .expect(200);
        assertThat(matched.text("/standing")).isEqualTo("MATCHED");
        coordinator(matched)
                .post(path + "/closing", "{\"outcome\":\"FULFILLED\"}")
                .expectProblem(409, "NOTHING_DELIVERED");
        unoct.post(delivery, "{\"on\":\"2026-10-01\",\"note\":\"Forty officers.\"}")
                .expect(200);
        Reply closed = coordinator(matched)
                .post(path + "/closing", "{\"outcome\":\"FULFILLED\"}")
                .expect(200);
        assertThat(closed.text("/standing")).isEqualTo("CLOSED");
        partner("unoct").post(path + "/offers", offer("More")).expectProblem(409, "REQUEST_CLOSED");
    }

    @Test
    void aReturnedRequestIsSubmittedAgainByItsAgency() {
        Reply submitted =
                PLAN.customs().post("/v1/assistance", request("PUBLIC", "")).expect(201);
        String path = submitted.header("Location");
        Reply returned = new Passage(PLAN, path).returned(submitted);
        PLAN.callers()
                .reporter("KZ", "border-guard")
                .ifMatch(returned.etag())
                .post(path + "/submission", request("PUBLIC", ""))
                .expectProblem(404, "REQUEST_NOT_FOUND");
        PLAN.customs()
                .ifMatch(returned.etag())
                .post(path + "/submission", request("PARTICIPANTS", ""))
                .expect(200);
    }

    @Test
    void whoDraftedMayNotClear() {
        Reply submitted =
                PLAN.coordinator().post("/v1/assistance", request("PUBLIC", "")).expect(201);
        coordinator(submitted)
                .post(submitted.header("Location") + "/clearance", "{}")
                .expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void aRequestReachesThePartnersThatItWasReleasedFor() {
        String named = published("NAMED", "\"named\":[\"unoct\"],");
        partner("osce").post(named + "/offers", offer("A course")).expectProblem(404, "REQUEST_NOT_FOUND");
        partner("unoct").post(named + "/offers", offer("A course")).expect(201);
        String states = published("PARTICIPANTS", "\"partners\":false,");
        partner("unoct").post(states + "/offers", offer("A course")).expectProblem(404, "REQUEST_NOT_FOUND");
        Client elsewhere =
                new Callers("OTHER-1").as("partner-osce", Map.of("roles", List.of("partner"), "organisation", "osce"));
        elsewhere
                .post(published("PARTICIPANTS", "") + "/offers", offer("A course"))
                .expectProblem(404, "REQUEST_NOT_FOUND");
        elsewhere.post(published("PUBLIC", "") + "/offers", offer("A course")).expect(201);
    }

    @Test
    void anActivityAnswersARequestThatItsOrganisationCanRead() {
        String path = published("NAMED", "\"named\":[\"unoct\"],");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String activity = String.format(Locale.ROOT, """
                {"instrument":"%s","countries":["KZ"],"commitments":["II.3.5"],"from":"2026-09-01","request":"%s","title":"A course"}""", PLAN.code(), id);
        partner("unoct").post("/v1/activities", activity).expect(201);
        partner("osce").post("/v1/activities", activity).expectProblem(422, "REQUEST_UNKNOWN");
    }

    @Test
    void whatIsNoneOfTheCallersBusinessDoesNotExist() {
        Reply submitted =
                PLAN.customs().post("/v1/assistance", request("PUBLIC", "")).expect(201);
        String path = submitted.header("Location");
        new Passage(PLAN, path).isUnknownAtOtherSteps("REQUEST_NOT_FOUND");
        Client neighbour = PLAN.callers().coordinator("KG").ifMatch(submitted.etag());
        neighbour.post(path + "/clearance", "{}").expectProblem(404, "REQUEST_NOT_FOUND");
        neighbour.post(path + "/release", "{}").expectProblem(404, "REQUEST_NOT_FOUND");
        neighbour.post(path + "/closing", "{\"outcome\":\"FULFILLED\"}").expectProblem(404, "REQUEST_NOT_FOUND");
        new Callers("OTHER-1")
                .coordinator("KZ")
                .ifMatch(submitted.etag())
                .post(path + "/clearance", "{}")
                .expectProblem(404, "REQUEST_NOT_FOUND");
        coordinator(submitted)
                .post(path + "/matches", "{\"offer\":\"0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f\"}")
                .expectProblem(409, "REQUEST_NOT_PUBLISHED");
        PLAN.customs().post(path + "/offers", "{}").expectProblem(403, "ROLE_MISSING");
        partner("unoct").post("/v1/assistance", "{}").expectProblem(403, "ROLE_MISSING");
    }

    @Test
    void limitsHoldAtTheirEdges() {
        PLAN.customs().post("/v1/assistance", titled(Limits.LINE)).expect(201);
        PLAN.customs().post("/v1/assistance", titled(Limits.LINE + 1)).expectProblem(422, "TEXT_TOO_LONG");
        String path = published("PUBLIC", "");
        partner("unoct")
                .post(path + "/offers", offer("x".repeat(Limits.NARRATIVE)))
                .expect(201);
        partner("unoct")
                .post(path + "/offers", offer("x".repeat(Limits.NARRATIVE + 1)))
                .expectProblem(422, "TEXT_TOO_LONG");
    }

    private static String published(String visibility, String more) {
        Reply submitted =
                PLAN.customs().post("/v1/assistance", request(visibility, more)).expect(201);
        new Passage(PLAN, submitted.header("Location")).released(submitted);
        return submitted.header("Location");
    }

    private static Client coordinator(Reply read) {
        return PLAN.coordinator().ifMatch(read.etag());
    }

    private static Client partner(String organisation) {
        return PLAN.callers()
                .as("partner-" + organisation, Map.of("roles", List.of("partner"), "organisation", organisation));
    }

    private static String offer(String text) {
        return "{\"gives\":[\"TRAINING\"],\"text\":\"" + text + "\"}";
    }

    private static String titled(int length) {
        return request("PUBLIC", "").replace("Officers at crossings", "x".repeat(length));
    }

    private static String request(String visibility, String more) {
        return String.format(Locale.ROOT, """
                {"instrument":"%s","commitments":["II.3.5"],"needs":["TRAINING","EQUIPMENT"],"visibility":"%s",%s
                 "title":"Officers at crossings","text":"Forty officers need a course."}""", PLAN.code(), visibility, more);
    }
}
