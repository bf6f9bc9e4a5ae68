package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;
import org.tallystick.events.plan.PlanId;

/** The life of a national plan through the public API, and who has a part in it. */
class PlanIT {

    private static final Plan PLAN = Plan.open();
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Test
    void itIsSubmittedReleasedAndUpdated() {
        String code = code();
        Reply submitted =
                PLAN.customs().post("/v1/plans", plan(code, action("Search"))).expect(201);
        String path = submitted.header("Location");
        assertThat(path).isEqualTo("/v1/plans/" + PlanId.of("KZ", PLAN.code(), code));
        PLAN.customs().post("/v1/plans", plan(code, action("Search"))).expectProblem(409, "PLAN_EXISTS");
        PLAN.customs()
                .ifMatch(submitted.etag())
                .put(path, revision(action("Search")))
                .expectProblem(409, "ALREADY_SUBMITTED");
        Reply released = new Passage(PLAN, path).released(submitted);
        assertThat(released.text("/standing")).isEqualTo("RELEASED");
        Reply updated = PLAN.customs()
                .ifMatch(released.etag())
                .put(path, revision(action("Search more")))
                .expect(200);
        assertThat(updated.text("/step")).isEqualTo("mfa");
        PLAN.customs()
                .ifMatch(released.etag())
                .put(path, revision(action("Search")))
                .expectProblem(412, "REVISION_STALE");
    }

    @Test
    void aReturnedVersionIsSubmittedAgainByItsAgency() {
        Reply submitted =
                PLAN.customs().post("/v1/plans", plan(code(), action("Search"))).expect(201);
        String path = submitted.header("Location");
        Reply returned = new Passage(PLAN, path).returned(submitted);
        PLAN.callers()
                .reporter("KZ", "border-guard")
                .ifMatch(returned.etag())
                .put(path, revision(action("Search")))
                .expectProblem(404, "PLAN_NOT_FOUND");
        PLAN.customs()
                .ifMatch(returned.etag())
                .put(path, revision(action("Search")))
                .expect(200);
    }

    @Test
    void whoDraftedMayNotClearAndWhatIsOthersDoesNotExist() {
        Reply submitted = PLAN.coordinator()
                .post("/v1/plans", plan(code(), action("Search")))
                .expect(201);
        String path = submitted.header("Location");
        new Passage(PLAN, path).isUnknownAtOtherSteps("PLAN_NOT_FOUND");
        PLAN.coordinator()
                .ifMatch(submitted.etag())
                .post(path + "/clearance", "{}")
                .expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
        PLAN.callers()
                .coordinator("KG")
                .ifMatch(submitted.etag())
                .post(path + "/release", "{}")
                .expectProblem(404, "PLAN_NOT_FOUND");
        new Callers("OTHER-1")
                .coordinator("KZ")
                .ifMatch("\"r9\"")
                .post(path + "/clearance", "{}")
                .expectProblem(404, "PLAN_NOT_FOUND");
        PLAN.callers().secretariat().post("/v1/plans", "{}").expectProblem(403, "ROLE_MISSING");
    }

    @Test
    void limitsHoldAtTheirEdges() {
        String most = String.join(",", Collections.nCopies(Limits.ENTRIES, action("x")));
        PLAN.customs().post("/v1/plans", plan(code(), most)).expect(201);
        PLAN.customs().post("/v1/plans", plan(code(), most + "," + action("x"))).expectProblem(422, "LIST_TOO_LONG");
        PLAN.customs()
                .post("/v1/plans", plan(code(), action("x".repeat(Limits.REASON))))
                .expect(201);
        PLAN.customs()
                .post("/v1/plans", plan(code(), action("x".repeat(Limits.REASON + 1))))
                .expectProblem(422, "TEXT_TOO_LONG");
    }

    private static String code() {
        return "strategy-" + NEXT.incrementAndGet();
    }

    private static String action(String text) {
        return "{\"commitments\":[\"II.3.5\"],\"text\":\"" + text + "\"}";
    }

    private static String plan(String code, String actions) {
        return String.format(
                Locale.ROOT, """
                {"instrument":"%s","code":"%s",%s""", PLAN.code(), code, revision(actions).substring(1));
    }

    static String revision(String actions) {
        return String.format(Locale.ROOT, """
                {"plan":{"adoptedOn":"2026-09-01","visibility":"PARTICIPANTS","title":"Strategy","actions":[%s]}}""", actions);
    }
}
