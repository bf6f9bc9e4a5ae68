package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tallystick.command.http.Plan.PERIOD;
import static org.tallystick.command.http.Plan.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a report, one thing at a time; a neighbour that is sent at the same moment is recorded all the same. */
class BadInputIT {

    private static final Plan PLAN = Plan.open();
    private static final String GOOD = entry("II.3.5", "UNDER_WAY");

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("no JSON", 400, "BODY_MALFORMED", "", "{\"instrument\":"),
                bad("two values", 400, "BODY_MALFORMED", "", "{} {}"),
                bad("a comment", 400, "BODY_MALFORMED", "", "{/* */}"),
                bad("a byte order mark", 400, "BODY_MALFORMED", "", "\uFEFF{}"),
                bad("a raw NUL", 400, "BODY_MALFORMED", "", "{\"instrument\":\"a\0\"}"),
                bad("null", 400, "BODY_MISSING", "", "null"),
                bad("an array", 400, "TYPE_WRONG", "", "[]"),
                bad("a repeated member", 400, "MEMBER_REPEATED", "", "{\"cycle\":\"2026-H2\",\"cycle\":\"2026-H1\"}"),
                bad("an unknown member", 400, "MEMBER_UNKNOWN", "/force", "{\"force\":true}"),
                bad(
                        "an unknown member of an entry",
                        400,
                        "MEMBER_UNKNOWN",
                        "/entries/0/x",
                        "{\"entries\":[{\"x\":1}]}"),
                bad("a name with half a character", 400, "BODY_MALFORMED", "", "{\"\\ud800\":1}"),
                bad("a name with a control character", 400, "MEMBER_UNKNOWN", "/a\uFFFD", "{\"a\\u0000\":1}"),
                bad("a number that never ends", 400, "BODY_MALFORMED", "", "{\"submit\":" + "1".repeat(2_000) + "}"),
                bad("a number for a text", 400, "TYPE_WRONG", "/cycle", "{\"cycle\":2026}"),
                bad("a text for a truth value", 400, "TYPE_WRONG", "/submit", "{\"submit\":\"true\"}"),
                bad("a number for a truth value", 400, "TYPE_WRONG", "/nil", "{\"nil\":1}"),
                bad("an object for a list", 400, "TYPE_WRONG", "/entries", "{\"entries\":{}}"),
                bad(
                        "an unknown status",
                        400,
                        "TYPE_WRONG",
                        "/entries/0/status",
                        "{\"entries\":[{\"status\":\"DONE\"}]}"),
                bad(
                        "a status in lower case",
                        400,
                        "TYPE_WRONG",
                        "/entries/0/status",
                        "{\"entries\":[{\"status\":\"planned\"}]}"),
                bad("a number for a status", 400, "TYPE_WRONG", "/entries/0/status", "{\"entries\":[{\"status\":1}]}"),
                bad("no UUID", 400, "TYPE_WRONG", "/actingPerson", "{\"actingPerson\":\"1-1-1-1-1\"}"),
                bad("an escaped NUL", 400, "TEXT_UNACCEPTABLE", "/reason", "{\"reason\":\"a\\u0000b\"}"),
                bad("an unpaired surrogate", 400, "TEXT_UNACCEPTABLE", "/reason", "{\"reason\":\"a\\ud800b\"}"),
                bad(
                        "a surrogate of the wrong half",
                        400,
                        "TEXT_UNACCEPTABLE",
                        "/reason",
                        "{\"reason\":\"\\udc00\\ud800\"}"),
                bad("deep nesting", 400, "TYPE_WRONG", "/entries/0", "{\"entries\":" + "[".repeat(100_000)),
                bad("no instrument", 422, "VALUE_MISSING", "/instrument", "{\"cycle\":\"2026-H2\"}"),
                bad("an entry that is null", 422, "VALUE_MISSING", "/entries/0", PLAN.report("null")),
                bad(
                        "an entry without a status",
                        422,
                        "VALUE_MISSING",
                        "/entries/0/status",
                        PLAN.report("{\"commitment\":\"II.3.5\",\"visibility\":\"PUBLIC\"}")),
                bad(
                        "a malformed commitment",
                        422,
                        "VALUE_MALFORMED",
                        "/entries/0/commitment",
                        PLAN.report(entry("II 3 5", "PLANNED"))),
                bad(
                        "a malformed language",
                        422,
                        "VALUE_MALFORMED",
                        "/entries/0/language",
                        PLAN.report(GOOD.replaceFirst("\\{", "{\"language\":\"english, please\","))),
                bad(
                        "another instrument",
                        404,
                        "NOT_FOUND",
                        "",
                        PLAN.report(GOOD).replace(PLAN.code(), "OTHER-1")),
                bad(
                        "an unknown cycle",
                        422,
                        "CYCLE_UNKNOWN",
                        "/cycle",
                        PLAN.report(GOOD).replace(PERIOD, "2031-H1")),
                bad(
                        "an unknown commitment",
                        422,
                        "COMMITMENT_UNKNOWN",
                        "/entries/0/commitment",
                        PLAN.report(entry("II.99", "PLANNED"))),
                bad(
                        "a commitment of nobody alone",
                        422,
                        "COMMITMENT_NOT_REPORTABLE",
                        "/entries/0/commitment",
                        PLAN.report(entry("R.M.3", "PLANNED"))),
                bad(
                        "a commitment twice",
                        422,
                        "COMMITMENT_REPEATED",
                        "/entries/1/commitment",
                        PLAN.report(GOOD + "," + GOOD)),
                bad(
                        "completed what continues",
                        422,
                        "COMPLETED_ON_CONTINUING",
                        "/entries/0/status",
                        PLAN.report(entry("I.1.1", "COMPLETED"))),
                bad(
                        "stalled without a reason",
                        422,
                        "REASON_MISSING",
                        "/entries/0/reason",
                        PLAN.report(entry("II.3.5", "STALLED"))),
                bad(
                        "named without names",
                        422,
                        "NAMES_MISSING",
                        "/entries/0/named",
                        PLAN.report(GOOD.replace("PARTICIPANTS", "NAMED"))),
                bad("nothing at all", 422, "REPORT_EMPTY", "/entries", PLAN.report("")),
                bad(
                        "nil with entries",
                        422,
                        "NIL_REPORT_WITH_ENTRIES",
                        "/nil",
                        PLAN.report(GOOD).replaceFirst("\\{", "{\"nil\":true,\"reason\":\"x\",")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bodies")
    void isRefusedAndHarmsNobody(String what, int status, String code, String pointer, String body) {
        long before = RunningService.shared().entries();
        CompletableFuture<Reply> neighbour = CompletableFuture.supplyAsync(BadInputIT::neighbour);
        Reply refused = PLAN.customs().post("/v1/reports", body).expectProblem(status, code);
        if (!pointer.isEmpty()) {
            assertThat(refused.text("/findings/0/pointer")).isEqualTo(pointer);
            assertThat(refused.text("/findings/0/code")).isEqualTo(code);
        }
        neighbour.join().expect(201);
        assertThat(RunningService.shared().entries()).describedAs(what).isEqualTo(before + 1);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                call("no key", 400, "IDEMPOTENCY_KEY_MISSING", client -> client.without("Idempotency-Key")),
                call("a key with a space", 400, "IDEMPOTENCY_KEY_MALFORMED", c -> c.with("Idempotency-Key", "a b")),
                call("a long key", 400, "IDEMPOTENCY_KEY_MALFORMED", c -> c.with("Idempotency-Key", "x".repeat(256))),
                call("text", 415, "MEDIA_TYPE_UNSUPPORTED", client -> client.with("Content-Type", "text/plain")),
                call(
                        "a form",
                        415,
                        "MEDIA_TYPE_UNSUPPORTED",
                        client -> client.with("Content-Type", "application/x-www-form-urlencoded")),
                call(
                        "another charset",
                        415,
                        "MEDIA_TYPE_UNSUPPORTED",
                        client -> client.with("Content-Type", "application/json;charset=iso-8859-1")),
                call("no content type", 415, "MEDIA_TYPE_UNSUPPORTED", client -> client.without("Content-Type")),
                call(
                        "a broken content type",
                        415,
                        "MEDIA_TYPE_UNSUPPORTED",
                        client -> client.with("Content-Type", "json")),
                call("HTML wanted", 406, "NOT_ACCEPTABLE", client -> client.with("Accept", "text/html")),
                call("a broken Accept", 406, "NOT_ACCEPTABLE", client -> client.with("Accept", "json")),
                call("a revision in a form of its own", 400, "IF_MATCH_MALFORMED", client -> client.ifMatch("*")),
                call("a weak revision", 400, "IF_MATCH_MALFORMED", client -> client.ifMatch("W/\"r1\"")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("headers")
    void headersAreCheckedToo(String what, int status, String code, Function<Client, Client> change) {
        long before = RunningService.shared().entries();
        change.apply(PLAN.customs()).post("/v1/reports", PLAN.report(GOOD)).expectProblem(status, code);
        assertThat(RunningService.shared().entries()).describedAs(what).isEqualTo(before);
    }

    static Stream<Arguments> empties() {
        String clearance = PLAN.reportPath() + "/clearance";
        String agencies = "/v1/states/KZ/agencies";
        return Stream.of(
                empty(
                        PLAN.ministry(),
                        clearance,
                        "/external/authority",
                        "{'external':{'authority':'','reference':'No 7','date':'2026-11-02'}}"),
                empty(
                        PLAN.ministry(),
                        clearance,
                        "/external/reference",
                        "{'external':{'authority':'Council','reference':'','date':'2026-11-02'}}"),
                empty(
                        PLAN.ministry(),
                        PLAN.reportPath() + "/return",
                        "/entries/0/comment",
                        "{'to':'DRAFTER','reason':'x','entries':[{'commitment':'II.3.5','comment':''}]}"),
                empty(PLAN.coordinator(), agencies, "/name", "{'agency':'navy','name':{}}"),
                empty(PLAN.coordinator(), agencies, "/name/en", "{'agency':'navy','name':{'en':''}}"),
                empty(
                        PLAN.coordinator(),
                        "/v1/cycles/" + PLAN.code() + "/" + PERIOD + "/agreements",
                        "/timeZone",
                        "{'state':'KZ','agencyDue':'2026-07-20','timeZone':''}"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("empties")
    void whatIsEmptyIsMissing(Client client, String path, String pointer, String body) {
        Reply refused =
                client.ifMatch("\"r1\"").post(path, body.replace('\'', '"')).expectProblem(422, "VALUE_MISSING");
        assertThat(refused.text("/findings/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void theNameOfAHolderIsNotEmpty() {
        Reply refused = PLAN.coordinator()
                .put("/v1/instruments/" + PLAN.code() + "/participants/KZ/clearance-chains/c", """
                        {"steps":[{"step":"mfa","holder":{"kind":"ROLE","name":""}}]}""")
                .expectProblem(422, "VALUE_MISSING");
        assertThat(refused.text("/findings/0/pointer")).isEqualTo("/steps/0/holder/name");
    }

    @Test
    void aTimeZoneIsOneOfThisWorld() {
        Plan proposed = Plan.adopted();
        proposed.propose(Instant.now().plus(Duration.ofDays(60))).expect(201);
        proposed.coordinator()
                .post("/v1/cycles/" + proposed.code() + "/" + PERIOD + "/agreements", """
                        {"state":"KZ","agencyDue":"2026-07-20","timeZone":"Mars/Olympus"}""")
                .expectProblem(422, "TIME_ZONE_UNKNOWN");
    }

    @Test
    void aClosedCycleTakesNoReport() {
        String report = openUntil(Instant.now().plus(Duration.ofSeconds(4)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> PLAN.customs()
                        .post("/v1/reports?dryRun=true", report)
                        .expect(200)
                        .body()
                        .contains("CYCLE_CLOSED"));
        unrecorded(() -> PLAN.customs().post("/v1/reports", report).expectProblem(409, "CYCLE_CLOSED"));
    }

    /** A report in a cycle of its own. */
    private static String openUntil(Instant closesAt) {
        String cycle = "/v1/cycles/" + PLAN.code() + "/2025-H1";
        LocalDate due = LocalDate.ofInstant(closesAt, ZoneOffset.UTC).minusDays(3);
        PLAN.callers()
                .secretariat()
                .post(
                        "/v1/cycles",
                        String.format(Locale.ROOT, """
                        {"instrument":"%s","period":"2025-H1","from":"2025-01-01","to":"2025-06-30","stateDue":"%s","closesAt":"%s"}""", PLAN.code(), due, closesAt.truncatedTo(ChronoUnit.MILLIS)))
                .expect(201);
        PLAN.coordinator().post(cycle + "/agreements", """
                        {"state":"KZ","agencyDue":"2020-07-20","timeZone":"Asia/Almaty"}""").expect(201);
        PLAN.callers()
                .secretariat()
                .ifMatch("\"r2\"")
                .post(cycle + "/opening", "{}")
                .expect(200);
        return PLAN.report(GOOD).replace(PERIOD, "2025-H1");
    }

    private static void unrecorded(Runnable call) {
        long before = RunningService.shared().entries();
        call.run();
        assertThat(RunningService.shared().entries()).isEqualTo(before);
    }

    @Test
    void parametersAreCheckedToo() {
        PLAN.customs().post("/v1/reports?dryRun=perhaps", PLAN.report(GOOD)).expectProblem(400, "PARAMETER_INVALID");
    }

    @Test
    void anEmptyBodyIsMissing() {
        PLAN.customs().post("/v1/reports", "").expectProblem(400, "BODY_MISSING");
    }

    @Test
    void aCommitmentOutsideTheMandateIsRefused() {
        Client guard = PLAN.callers().reporter("KZ", "border-guard");
        unrecorded(() -> guard.post("/v1/reports", PLAN.report(entry("II.3.6", "PLANNED")))
                .expectProblem(422, "MANDATE_MISSING"));
    }

    @Test
    void anAgencyThatIsNotRegisteredIsRefused() {
        Client navy = PLAN.callers().reporter("KZ", "navy");
        unrecorded(() -> navy.post("/v1/reports", PLAN.report(GOOD)).expectProblem(409, "AGENCY_NOT_REGISTERED"));
    }

    @Test
    void aTokenThatLacksItsAgencyIsRefused() {
        Client nobody = PLAN.callers().as("x", Map.of("roles", List.of("reporter"), "state", "KZ"));
        nobody.post("/v1/reports", PLAN.report(GOOD)).expectProblem(403, "TOKEN_INCOMPLETE");
    }

    /** One event that nothing speaks against. */
    private static Reply neighbour() {
        String agency = "n" + UUID.randomUUID().toString().replace("-", "");
        return PLAN.coordinator().post("/v1/states/KZ/agencies", String.format(Locale.ROOT, """
                {"agency":"%s","name":{"en":"Neighbour"}}""", agency));
    }

    private static Arguments bad(String what, int status, String code, String pointer, String body) {
        return Arguments.of(what, status, code, pointer, body);
    }

    private static Arguments empty(Client client, String path, String pointer, String body) {
        return Arguments.of(client, path, pointer, body);
    }

    private static Arguments call(String what, int status, String code, Function<Client, Client> change) {
        return Arguments.of(what, status, code, change);
    }
}
