package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;

/** The life of a consultation through the public API, and who has a part in it. */
class ConsultationIT {

    private static final Plan PLAN = Plan.adopted();

    @Test
    void itIsScheduledHeldAndItsFollowUpsClosed() {
        Reply scheduled = schedule("Opening").expect(201);
        String path = scheduled.header("Location");
        assertThat(scheduled.text("/standing")).isEqualTo("SCHEDULED");
        Reply held = secretariat()
                .ifMatch(scheduled.etag())
                .post(path + "/record", record(4, "Act"))
                .expect(200);
        assertThat(held.text("/standing")).isEqualTo("HELD");
        secretariat()
                .ifMatch(scheduled.etag())
                .post(path + "/record", record(4, "Act"))
                .expectProblem(412, "REVISION_STALE");
        secretariat()
                .ifMatch(held.etag())
                .post(path + "/follow-ups/2/closing", "{\"outcome\":\"Done.\"}")
                .expectProblem(404, "FOLLOW_UP_NOT_FOUND");
        Reply settled = secretariat()
                .ifMatch(held.etag())
                .post(path + "/follow-ups/1/closing", "{\"outcome\":\"Done.\"}")
                .expect(200);
        assertThat(settled.text("/standing")).isEqualTo("SETTLED");
    }

    @Test
    void ofAnotherInstrumentItDoesNotExistAndOtherRolesCanNotCall() {
        Reply scheduled = schedule("Opening").expect(201);
        String path = scheduled.header("Location");
        Client other = new Callers("OTHER-1").secretariat();
        other.ifMatch(scheduled.etag())
                .post(path + "/record", record(4, "Act"))
                .expectProblem(404, "CONSULTATION_NOT_FOUND");
        other.ifMatch("\"r9\"")
                .post(path + "/follow-ups/1/closing", "{\"outcome\":\"Done.\"}")
                .expectProblem(404, "CONSULTATION_NOT_FOUND");
        PLAN.coordinator().post("/v1/consultations", "{}").expectProblem(403, "ROLE_MISSING");
        PLAN.callers()
                .role("partner")
                .ifMatch("\"r1\"")
                .post(path + "/record", "{}")
                .expectProblem(403, "ROLE_MISSING");
    }

    @Test
    void limitsHoldAtTheirEdges() {
        schedule(list("x", Limits.PARTS)).expect(201);
        schedule(list("x", Limits.PARTS + 1)).expectProblem(422, "LIST_TOO_LONG");
        schedule("x".repeat(Limits.LINE + 1)).expectProblem(422, "TEXT_TOO_LONG");
        Reply scheduled = schedule("x".repeat(Limits.LINE)).expect(201);
        String path = scheduled.header("Location") + "/record";
        Client client = secretariat().ifMatch(scheduled.etag());
        client.post(path, record(0, "Act")).expectProblem(422, "VALUE_MALFORMED");
        client.post(path, record(Limits.DELEGATES + 1, "Act")).expectProblem(422, "VALUE_MALFORMED");
        client.post(path, record(4, "x".repeat(Limits.REASON + 1))).expectProblem(422, "TEXT_TOO_LONG");
        client.post(path, record(Limits.DELEGATES, "x".repeat(Limits.REASON))).expect(200);
    }

    private static String list(String topic, int count) {
        return String.join("\",\"", Collections.nCopies(count, topic));
    }

    private static Client secretariat() {
        return PLAN.callers().secretariat();
    }

    private static Reply schedule(String agenda) {
        return secretariat().post("/v1/consultations", String.format(Locale.ROOT, """
                        {"instrument":"%s","from":"2026-10-01","to":"2026-10-02","languages":["en","ru"],
                         "invited":["KZ","unoct"],"title":"Border security","place":"Tashkent","agenda":["%s"]}""", PLAN.code(), agenda));
    }

    private static String record(int delegates, String task) {
        return String.format(Locale.ROOT, """
                {"from":"2026-10-01","to":"2026-10-02","participants":[{"party":"KZ","delegates":%d}],
                 "decisions":["Meet again."],"followUps":[{"owner":"KZ","due":"2027-03-01","text":"%s"}]}""", delegates, task);
    }
}
