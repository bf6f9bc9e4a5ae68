package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Method, path and the roles that may call it. */
    static Stream<Arguments> calls() {
        String cycle = "/v1/cycles/" + PLAN.code() + "/2026-H2";
        return Stream.of(
                        call("POST", "/v1/instruments", "secretariat"),
                        call("POST", "/v1/instruments/" + PLAN.code() + "/revision", "secretariat"),
                        call("PUT", "/v1/instruments/" + PLAN.code() + "/links", "secretariat"),
                        call("POST", "/v1/instruments/" + PLAN.code() + "/retirement", "secretariat"),
                        call("POST", "/v1/instruments/" + PLAN.code() + "/participants", "coordinator"),
                        call(
                                "PUT",
                                "/v1/instruments/" + PLAN.code() + "/participants/KZ/clearance-chains/c",
                                "coordinator"),
                        call("POST", "/v1/states/KZ/agencies", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/mandates", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/mandates/end", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/mandates/withdrawal", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/renaming", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/suspension", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/reinstatement", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/merger", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/split", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/dissolution", "coordinator"),
                        call("POST", "/v1/states/KZ/agencies/customs/focal-points", "coordinator"),
                        call("POST", "/v1/states/KZ/focal-points/x/replacement", "coordinator"),
                        call("POST", "/v1/states/KZ/focal-points/x/removal", "coordinator"),
                        call("POST", "/v1/states/KZ/focal-points/x/erasure", "coordinator"),
                        call("POST", "/v1/cycles", "secretariat"),
                        call("POST", cycle + "/agreements", "coordinator"),
                        call("POST", cycle + "/opening", "secretariat"),
                        call("POST", cycle + "/closing", "secretariat"),
                        call("POST", cycle + "/schedule", "secretariat"),
                        call("POST", cycle + "/extension", "secretariat", "coordinator"),
                        call("POST", "/v1/reports", "reporter"),
                        call("POST", PLAN.reportPath() + "/submission", "reporter"),
                        call("POST", PLAN.reportPath() + "/clearance", "clearer", "coordinator"),
                        call("POST", PLAN.reportPath() + "/return", "clearer", "coordinator"),
                        call("POST", PLAN.reportPath() + "/release", "coordinator"),
                        call("PUT", PLAN.reportPath() + "/entries/II.3.5", "reporter"),
                        call("POST", PLAN.reportPath() + "/entries/II.3.5/delegation", "reporter"),
                        call("POST", PLAN.reportPath() + "/entries/II.3.5/reclassification", "coordinator"),
                        call("POST", PLAN.reportPath() + "/recall", "reporter"),
                        call("POST", PLAN.reportPath() + "/correction", "reporter", "coordinator"),
                        call("POST", PLAN.reportPath() + "/withdrawal", "coordinator"),
                        call("POST", PLAN.reportPath() + "/queries/1/answer", "coordinator"))
                .flatMap(call -> ROLES.stream()
                        .map(role -> Arguments.of(
                                role, call.method(), call.path(), call.roles().contains(role))));
    }

    /** The body is no JSON: whoever may not call is told so before it is read, and whoever may is told of the body. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("calls")
    void rolesAreCheckedBeforeAnythingElse(String role, String method, String path, boolean allowed) {
        Reply reply = PLAN.callers().role(role).ifMatch("\"r1\"").send(method, path, "no JSON");
        if (allowed) {
            reply.expectProblem(400, "BODY_MALFORMED");
        } else {
            reply.expectProblem(403, "ROLE_MISSING");
        }
    }

    @Test
    void whatHasNoBodyOrNamesAVersionIsForItsRolesToo() {
        for (String role : ROLES) {
            Client caller = PLAN.callers().role(role);
            Reply removal = caller.ifMatch("\"r1\"").delete(PLAN.reportPath() + "/entries/II.3.5");
            Reply back = caller.ifMatch("\"r1\"").delete(PLAN.reportPath() + "/entries/II.3.5/delegation");
            Reply query = caller.ifMatch("\"v1\"").post(PLAN.reportPath() + "/queries", "no JSON");
            Reply note = caller.ifMatch("\"v1\"").post(PLAN.reportPath() + "/acknowledgement", "no JSON");
            assertThat(List.of(removal.status(), back.status()))
                    .as(role)
                    .containsOnly(role.equals("reporter") ? 404 : 403);
            assertThat(List.of(query.status(), note.status()))
                    .as(role)
                    .containsOnly(role.equals("secretariat") ? 400 : 403);
        }
    }

    @Test
    void anotherStateDoesNotExist() {
        PLAN.callers().coordinator("KG").post("/v1/states/KZ/agencies", """
            {"agency":"navy","name":{"en":"Navy"}}\
            """).expectProblem(404, "NOT_FOUND");
    }

    @Test
    void anotherInstrumentDoesNotExist() {
        new Callers("OTHER-1")
                .coordinator("KZ")
                .post("/v1/instruments/" + PLAN.code() + "/participants", """
                    {"state":"KZ","from":"2022-03-04"}\
                    """)
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
                token("for no audience", claims -> claims.remove("aud")));
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
        assertThat(PLAN.callers()
                        .role("operator")
                        .get("/actuator/prometheus")
                        .expect(200)
                        .body())
                .contains("tallystick_commands_total{command=\"AdoptInstrument\",outcome=\"recorded\"");
    }

    private record Call(String method, String path, Set<String> roles) {}

    private static Call call(String method, String path, String... roles) {
        return new Call(method, path, Set.of(roles));
    }

    private static Arguments token(String what, Consumer<Map<String, Object>> change) {
        return Arguments.of(what, change);
    }
}
