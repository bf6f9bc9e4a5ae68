package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, and what callers can not even know of. */
class AccessIT {

    private static final Plan PLAN = Plan.open();
    private static final List<String> ROLES =
            List.of("reporter", "clearer", "coordinator", "secretariat", "monitor", "partner", "auditor", "operator");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("{code}", PLAN.code()),
            Map.entry("{instrument}", PLAN.code()),
            Map.entry("{period}", Plan.PERIOD),
            Map.entry("{state}", "KZ"),
            Map.entry("{agency}", "customs"),
            Map.entry("{chain}", "c"),
            Map.entry("{commitment}", "II.3.5"),
            Map.entry("{query}", "1"),
            Map.entry("{key}", "k"),
            Map.entry("{number}", "1"),
            Map.entry("{level}", "0"),
            Map.entry("{*tile}", "999"),
            Map.entry("{eventId}", "00000000-0000-4000-8000-000000000001"),
            Map.entry("{offer}", "00000000-0000-4000-8000-000000000001"),
            Map.entry("{id}", PLAN.reportPath().substring("/v1/reports/".length())));

    static Stream<Arguments> calls() {
        return RunningService.shared().calls().keySet().stream().map(Arguments::of);
    }

    /** The body is no JSON: whoever may not call is told so before it is read. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void rolesAreCheckedBeforeAnythingElse(String call) {
        String method = call.substring(0, call.indexOf(' '));
        String path = path(call);
        if (CallRoles.of(call).contains(CallRoles.ANYONE)) {
            assertThat(Client.withoutToken().get(path).status()).isNotIn(401, 403);
            return;
        }
        Client.withoutToken().send(method, path, "no JSON").expectProblem(401, "TOKEN_MISSING");
        for (String role : ROLES) {
            Client caller = PLAN.callers().role(role).ifMatch("\"r1\"").with("Content-Type", CallRoles.mediaType(call));
            Reply reply = caller.send(method, path, "no JSON");
            if (CallRoles.of(call).contains(role)) {
                assertThat(reply.status())
                        .as(role)
                        .isIn(method.equals("GET") ? List.of(200, 400, 404) : List.of(400, 404, 412, 422));
            } else {
                reply.expectProblem(403, "ROLE_MISSING");
            }
        }
    }

    @Test
    void everyCallIsListed() {
        assertThat(RunningService.shared().calls().keySet()).isEqualTo(CallRoles.calls());
    }

    @Test
    void withoutAScriptThereIsNoClockToSet() {
        PLAN.callers()
                .role("operator")
                .put("/v1/clock", "{\"now\":\"2025-07-01T08:00:00.000Z\"}")
                .expectProblem(404, "NOT_FOUND");
    }

    @Test
    void anotherStateDoesNotExist() {
        PLAN.callers().coordinator("KG").post("/v1/states/KZ/agencies", """
                {"agency":"navy","name":{"en":"Navy"}}""").expectProblem(404, "NOT_FOUND");
    }

    @Test
    void anotherInstrumentDoesNotExist() {
        new Callers("OTHER-1")
                .coordinator("KZ")
                .post("/v1/instruments/" + PLAN.code() + "/participants", """
                        {"state":"KZ","from":"2022-03-04"}""")
                .expectProblem(404, "NOT_FOUND");
        new Callers("OTHER-1")
                .secretariat()
                .post("/v1/instruments", PLAN.catalogue())
                .expectProblem(403, "INSTRUMENT_NOT_COVERED");
    }

    @Test
    void aReportOfAnotherAgencyOrStateDoesNotExistWhateverRevisionIsNamed() {
        Plan plan = Plan.open();
        Reply submitted = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        for (String revision : List.of(submitted.etag(), "\"r1\"")) {
            plan.callers()
                    .reporter("KZ", "border-guard")
                    .ifMatch(revision)
                    .post(plan.reportPath() + "/submission", "{}")
                    .expectProblem(404, "REPORT_NOT_FOUND");
            plan.callers()
                    .coordinator("KG")
                    .ifMatch(revision)
                    .post(plan.reportPath() + "/clearance", "{}")
                    .expectProblem(404, "REPORT_NOT_FOUND");
            new Callers("OTHER-1")
                    .coordinator("KZ")
                    .ifMatch(revision)
                    .post(plan.reportPath() + "/release", "{}")
                    .expectProblem(404, "REPORT_NOT_FOUND");
        }
    }

    @Test
    void aReportThatHasReachedNoStepOfAClearersDoesNotExistWhateverRevisionIsNamed() {
        Plan plan = Plan.open();
        Client council = plan.callers().clearer("KZ", "council");
        Reply kept = plan.customs()
                .post(
                        "/v1/reports",
                        plan.report(entry("II.3.5", "UNDER_WAY")).replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
        assertUnknown(plan, plan.ministry(), kept.etag());
        Reply submitted = plan.customs()
                .ifMatch(kept.etag())
                .post(plan.reportPath() + "/submission", "{}")
                .expect(200);
        assertUnknown(plan, council, submitted.etag());
        Reply cleared = plan.ministry()
                .ifMatch(submitted.etag())
                .post(plan.reportPath() + "/clearance", "{}")
                .expect(200);
        String clearance = plan.reportPath() + "/clearance";
        plan.ministry().ifMatch(submitted.etag()).post(clearance, "{}").expectProblem(412, "REVISION_STALE");
        plan.ministry().ifMatch(cleared.etag()).post(clearance, "{}").expectProblem(403, "STEP_NOT_HELD");
    }

    @Test
    void whatWasReturnedFromAStepOfAClearersIsAnsweredAsWhatHasMovedOn() {
        Plan plan = Plan.open();
        plan.coordinator()
                .ifMatch("\"r2\"")
                .put("/v1/instruments/" + plan.code() + "/participants/KZ/clearance-chains/default", """
                        {"steps":[{"step":"mfa","holder":{"kind":"ROLE","name":"clearer"}},
                                  {"step":"council","holder":{"kind":"ROLE","name":"clearer"}}]}""")
                .expect(200);
        Reply report = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        new Passage(plan, plan.reportPath()).staysKnownWhereItWas(report, "REPORT_NOT_FOUND", "REPORT_NOT_SUBMITTED");
        Reply national = plan.customs()
                .post(
                        "/v1/plans",
                        String.format(
                                Locale.ROOT,
                                """
                        {"instrument":"%s","code":"strategy",%s""",
                                plan.code(),
                                PlanIT.revision("{\"commitments\":[\"II.3.5\"],\"text\":\"x\"}")
                                        .substring(1)))
                .expect(201);
        new Passage(plan, national.header("Location"))
                .staysKnownWhereItWas(national, "PLAN_NOT_FOUND", "NOT_SUBMITTED");
    }

    private static void assertUnknown(Plan plan, Client clearer, String revision) {
        for (Client asking : List.of(clearer.ifMatch(revision), clearer.ifMatch("\"r1\""))) {
            asking.post(plan.reportPath() + "/clearance", "{}").expectProblem(404, "REPORT_NOT_FOUND");
            asking.post(plan.reportPath() + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Wait.\"}")
                    .expectProblem(404, "REPORT_NOT_FOUND");
        }
    }

    @Test
    void aReportThatNobodyOpenedDoesNotExist() {
        PLAN.coordinator()
                .ifMatch("\"r1\"")
                .post(PLAN.reportPath() + "/clearance", "{}")
                .expectProblem(404, "REPORT_NOT_FOUND");
        PLAN.coordinator()
                .ifMatch("\"r1\"")
                .post("/v1/reports/not-an-id/clearance", "{}")
                .expectProblem(404, "REPORT_NOT_FOUND");
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                token(
                        "expired",
                        claims -> claims.put(
                                "exp", Instant.now().minusSeconds(600).getEpochSecond())),
                token(
                        "not yet valid",
                        claims ->
                                claims.put("nbf", Instant.now().plusSeconds(600).getEpochSecond())),
                token("of another issuer", claims -> claims.put("iss", "http://127.0.0.1:1")),
                token("for another audience", claims -> claims.put("aud", List.of("somebody"))),
                token("of nobody", claims -> claims.remove("sub")),
                token("of nobody that has a name", claims -> claims.put("sub", " ")),
                token("for no audience", claims -> claims.remove("aud")),
                token("whose instruments are an object", claims -> claims.put("instruments", Map.of("code", "X-1"))),
                token("whose instruments are numbers", claims -> claims.put("instruments", List.of(1))),
                token("whose roles are no strings alone", claims -> claims.put("roles", List.of("reporter", true))),
                token("whose instruments are one text", claims -> claims.put("instruments", List.of("A-1,X-1"))),
                token("whose state is a list", claims -> claims.put("state", List.of("KZ"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void tokensThatAreNotValidAreRefused(String what, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = new HashMap<>(
                PLAN.callers().claims(what, Map.of("roles", List.of("reporter"), "state", "KZ", "agency", "customs")));
        change.accept(claims);
        Reply refused = Callers.signed(claims)
                .post("/v1/reports", PLAN.report(entry("II.3.5", "PLANNED")))
                .expectProblem(401, "TOKEN_INVALID");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer").contains("invalid_token");
    }

    @Test
    void aTokenOfAnotherKeyOrOfNoneIsRefused() {
        Map<String, Object> claims = PLAN.callers().claims("x", Map.of("roles", List.of("reporter")));
        new Client(TestIssuer.sign(claims, TestIssuer.newKey()), Map.of())
                .post("/v1/reports", "{}")
                .expectProblem(401, "TOKEN_INVALID");
        new Client("eyJhbGciOiJub25lIn0.e30.", Map.of())
                .post("/v1/reports", "{}")
                .expectProblem(401, "TOKEN_INVALID");
        new Client("nonsense", Map.of()).post("/v1/reports", "{}").expectProblem(401, "TOKEN_INVALID");
    }

    /** A key that the service has not seen could be a new one. */
    @Test
    void whileTheIssuerIsAwayATokenThatCanNotBeCheckedWaits() {
        Map<String, Object> claims = PLAN.callers().claims("x", Map.of("roles", List.of("reporter")));
        Client unknown = new Client(TestIssuer.sign(claims, TestIssuer.newKey("next")), Map.of());
        RunningService.shared().issuer().whileAway(() -> {
            Reply later = unknown.post("/v1/reports", "{}").expectProblem(503, "TRY_AGAIN_LATER");
            assertThat(later.header("Retry-After")).isEqualTo("2");
        });
        unknown.post("/v1/reports", "{}").expectProblem(401, "TOKEN_INVALID");
    }

    @Test
    void withoutATokenNothingIsAnsweredButDocumentsAndHealth() {
        Client nobody = Client.withoutToken();
        Reply refused = nobody.post("/v1/reports", "{}").expectProblem(401, "TOKEN_MISSING");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        nobody.get("/v1/nowhere").expectProblem(401, "TOKEN_MISSING");
        nobody.get("/actuator/prometheus").expectProblem(401, "TOKEN_MISSING");
        nobody.get("/actuator/env").expectProblem(401, "TOKEN_MISSING");
        nobody.get("/actuator/health/liveness").expect(200);
        nobody.get("/actuator/health/readiness").expect(200);
        nobody.get("/v3/api-docs").expect(200);
        nobody.get("/swagger-ui.html").expect(302);
        nobody.get("/swagger-ui/index.html").expect(200);
    }

    @Test
    void metricsAreForTheOperator() {
        PLAN.callers().role("monitor").get("/actuator/prometheus").expectProblem(403, "ROLE_MISSING");
        PLAN.callers().role("operator").get("/actuator/prometheus").expect(200);
    }

    private static String path(String call) {
        String path = call.substring(call.indexOf(' ') + 1);
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        return path;
    }

    private static Arguments token(String what, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, change);
    }
}
