package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** What holds for every question: callers, problems, points of the ledger, lists, caching. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsIT {

    private final RunningService service = RunningService.start();
    private final TestTokens tokens = service.tokens();
    private final History history = new History();
    private int sent;

    @BeforeAll
    void tell() {
        history.add(
                "instrument/JPOA-CA-2022", "_", "secretariat", null, new InstrumentAdopted(1, TestCatalogue.small()));
        for (String agency : List.of("cert", "customs", "fiu", "interior", "justice")) {
            history.later(1000);
            ReportStory.open(history, "KZ", agency).recorded("I.1.1", Visibility.PUBLIC, "said \"so\", briefly");
        }
        append();
        assertThat(get("/v1/instruments?atLeast=10").statusCode()).isEqualTo(200);
        assertThat(get("/v1/reports?atLeast=10").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() {
        Instant later = Instant.now().plusSeconds(300);
        Map<String, Object> monitor = Map.of("roles", List.of("monitor"));
        assertThat(problem(401, service.get("/v1/reports", null))).isEqualTo("TOKEN_MISSING");
        assertThat(problem(401, service.get("/v1/reports", "rubbish"))).isEqualTo("TOKEN_INVALID");
        assertThat(problem(
                        401,
                        service.get("/v1/reports", TestTokens.token(monitor, later.minusSeconds(900), "tallystick"))))
                .isEqualTo("TOKEN_INVALID");
        assertThat(problem(401, service.get("/v1/reports", TestTokens.token(monitor, later, "another"))))
                .isEqualTo("TOKEN_INVALID");
        assertThat(problem(401, service.get("/v1/reports", TestTokens.ofAnotherIssuer(monitor, later))))
                .isEqualTo("TOKEN_INVALID");
        String nobody = tokens.token(Map.of("roles", List.of("monitor"), "sub", " "));
        assertThat(problem(401, service.get("/v1/reports", nobody))).isEqualTo("TOKEN_INVALID");
        assertThat(service.get("/v1/reports", null).headers().firstValue("WWW-Authenticate"))
                .isPresent();
    }

    @Test
    void aRoleThatMayNeverAskIsToldSo() {
        assertThat(problem(403, service.get("/v1/reports", tokens.token(Map.of("roles", List.of("operator"))))))
                .isEqualTo("ROLE_MISSING");
        assertThat(problem(403, service.get("/v1/reports", tokens.token(Map.of()))))
                .isEqualTo("ROLE_MISSING");
        assertThat(problem(403, service.get("/actuator/prometheus", coordinator())))
                .isEqualTo("ROLE_MISSING");
    }

    /** As command-service answers (RFC 6750, 3.1): the token is at fault, not what its holder may do. */
    @Test
    void nothingIsGuessedFromAClaimOfAnotherForm() {
        for (Object instruments : List.of(List.of("A,JPOA-CA-2022"), List.of(1), Map.of("code", "A-1"), "A B")) {
            String token = tokens.token(Map.of("roles", List.of("monitor"), "instruments", instruments));
            HttpResponse<String> refused = service.get("/v1/reports", token);
            assertThat(problem(401, refused)).isEqualTo("TOKEN_INVALID");
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer")
                    .contains("invalid_token");
        }
        String elsewhere = tokens.token(Map.of("roles", List.of("operator"), "state", "kz"));
        assertThat(problem(401, service.get("/v1/operations/projections", elsewhere)))
                .isEqualTo("TOKEN_INVALID");
    }

    @Test
    void anInstrumentThatTheTokenDoesNotCoverDoesNotExist() {
        assertThat(problem(404, service.get("/v1/instruments/JPOA-CA-2022", tokens.monitor("CICA-CT-2022"))))
                .isEqualTo("NOT_FOUND");
        JsonNode one = RunningService.json(get("/v1/instruments/JPOA-CA-2022"));
        assertThat(one.at("/commitments")).hasSize(6);
        assertThat(one.at("/ledger/index").asLong()).isNotNegative();
        assertThat(one.at("/catalogueVersion").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/nothing, 404, NOT_FOUND",
        "/v1/reports/not-a-uuid, 404, NOT_FOUND",
        "/v1/reports?limit=0, 400, PARAMETER_INVALID",
        "/v1/reports?limit=1001, 400, PARAMETER_INVALID",
        "/v1/reports?limit=many, 400, PARAMETER_INVALID",
        "/v1/reports?cursor=!!, 400, CURSOR_MALFORMED",
        "/v1/reports?cursor=AA, 400, CURSOR_MALFORMED",
        "/v1/reports?asOf=yesterday, 400, AS_OF_MALFORMED",
        "/v1/reports?asOf=2026-07-01T08:00:00%2B02:00, 400, AS_OF_MALFORMED",
        "/v1/reports?asOf=2026-13-01T08:00:00Z, 400, AS_OF_MALFORMED",
        "/v1/reports?atLeast=2026-07-01T08:00:00Z, 400, PARAMETER_INVALID",
        "/v1/reports?state=%00, 400, REQUEST_REJECTED",
        "/v1/reports/00000000-0000-0000-0000-000000000000?version=x, 400, PARAMETER_INVALID",
        "/v1/reports/%00, 400, REQUEST_REJECTED",
        "/v1/reports;x=1, 400, REQUEST_REJECTED",
        "/v1/feed?after=-2, 400, PARAMETER_INVALID",
        "/v1/feed?after=x, 400, PARAMETER_INVALID",
        "/v1/feed?limit=0, 400, PARAMETER_INVALID",
        "/v1/feed?limit=1001, 400, PARAMETER_INVALID",
        "/v1/feed?after=1000000, 503, NOT_YET_APPLIED",
    })
    void badInputIsAProblemWithACode(String path, int status, String code) {
        assertThat(problem(status, get(path))).isEqualTo(code);
    }

    @Test
    void methodsAndMediaTypesThatAreNotThereAreProblems() {
        HttpRequest.Builder post = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + "/v1/reports"))
                .header("Authorization", "Bearer " + coordinator())
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        HttpResponse<String> posted = service.send(post);
        assertThat(problem(405, posted)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(posted.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
        assertThat(problem(406, service.get("/v1/reports", coordinator(), "Accept", "image/png")))
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(problem(406, service.get("/v1/instruments/JPOA-CA-2022", coordinator(), "Accept", "text/html")))
                .isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void everyAnswerSaysWhichPointItStandsFor() {
        HttpResponse<String> answer = get("/v1/reports?asOf=2");

        assertThat(answer.headers().firstValue("Ledger-Index")).hasValue("2");
        assertThat(answer.headers().firstValue("Ledger-Time")).hasValue("2026-07-01T08:00:01.000Z");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        assertThat(answer.headers().allValues("Vary")).contains("Authorization, Accept");
    }

    @Test
    void asOfATimeIsTheLastEntryAcceptedByThen() {
        assertThat(get("/v1/reports?asOf=2026-07-01T08:00:01.000Z").headers().firstValue("Ledger-Index"))
                .hasValue("2");
        assertThat(get("/v1/reports?asOf=2026-07-01T08:00:01.999Z").headers().firstValue("Ledger-Index"))
                .hasValue("2");
        assertThat(get("/v1/reports?asOf=2020-01-01T00:00:00Z").headers().firstValue("Ledger-Index"))
                .hasValue("-1");
        assertThat(RunningService.json(get("/v1/reports?asOf=2026-07-01T08:00:01.000Z"))
                        .at("/items"))
                .hasSize(1);
        assertThat(problem(503, get("/v1/reports?asOf=2100-01-01T00:00:00Z"))).isEqualTo("NOT_YET_APPLIED");
    }

    @Test
    void anAnswerWaitsForTheEntryThatItMustInclude() {
        int next = history.entries().size();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> get("/v1/reports?atLeast=" + next));
        ReportStory.open(history, "KG", "customs");
        append();

        assertThat(waiting.join().statusCode()).isEqualTo(200);
        assertThat(waiting.join().headers().firstValue("Ledger-Index")).hasValue(Integer.toString(next));
        HttpResponse<String> never = get("/v1/reports?atLeast=1000000");
        assertThat(problem(503, never)).isEqualTo("NOT_YET_APPLIED");
        assertThat(never.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void theFeedWaitsForWhatFollowsAndIsReadByLines() {
        JsonNode whole = RunningService.json(
                        get("/v1/feed?limit=1000&atLeast=" + (history.entries().size() - 1)))
                .at("/items");
        long last = whole.size() - 2L;
        assertThat(whole.path((int) last + 1).at("/kind").asString()).isEqualTo("MARK");
        assertThat(whole.path((int) last + 1).at("/ledgerIndex").asLong())
                .isEqualTo(history.entries().size() - 1L);
        HttpResponse<String> lines =
                service.get("/v1/feed?after=0&limit=2", coordinator(), "Accept", "application/x-ndjson");
        assertThat(lines.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        assertThat(lines.body().lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("\"kind\":\"MARK\"", "\"ledgerIndex\":2,");
        int next = history.entries().size();
        String path = "/v1/feed?after=" + (next - 1);
        assertThat(service.get(path, coordinator(), "Prefer", "wait=1").body()).contains("\"kind\":\"MARK\"");
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(
                () -> service.get(path, tokens.monitor("CICA-CT-2022"), "Prefer", "respond-async, wait=30"));
        ReportStory.open(history, "UZ", "customs");
        append();
        JsonNode mark = RunningService.json(waiting.join()).at("/items");
        assertThat(mark).hasSize(1);
        assertThat(mark.at("/0/ledgerIndex").asInt()).isEqualTo(next);
    }

    @Test
    void aClientThatHasTheAnswerIsToldSo() {
        String tag = get("/v1/reports?asOf=2").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                service.get("/v1/reports?asOf=2", coordinator(), "If-None-Match", "\"x\", W/" + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        String other = tokens.monitor("JPOA-CA-2022");
        assertThat(service.get("/v1/reports?asOf=2", other, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/v1/reports?asOf=3", coordinator(), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/v1/reports?asOf=2", coordinator(), "If-None-Match", tag, "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aListIsReadPageByPage() {
        List<String> agencies = new ArrayList<>();
        String path = "/v1/reports?state=KZ&limit=2&cursor=";
        String cursor = "";
        do {
            JsonNode page = RunningService.json(get(cursor.isEmpty() ? "/v1/reports?state=KZ&limit=2" : path + cursor));
            assertThat(page.at("/items").size()).isLessThanOrEqualTo(2);
            agencies.addAll(page.at("/items").findValuesAsString("agency"));
            cursor = page.at("/next").asString("");
        } while (!cursor.isEmpty());

        assertThat(agencies).containsExactly("cert", "customs", "fiu", "interior", "justice");
    }

    @Test
    void aListIsTheSameAsCsvAndAsJsonLines() {
        HttpResponse<String> csv = service.get("/v1/reports?state=KZ&limit=2", coordinator(), "Accept", "text/csv");
        HttpResponse<String> lines =
                service.get("/v1/reports?state=KZ&limit=2", coordinator(), "Accept", "application/x-ndjson");

        assertThat(csv.body().lines())
                .hasSize(3)
                .startsWith("reportId,instrument,cycle,state,agency,responsibleAgency,stage,step,version,revision");
        assertThat(csv.body()).contains(",JPOA-CA-2022,2026-H2,KZ,cert,cert,DRAFT,,0,2\r\n");
        assertThat(csv.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link)
                        .startsWith("<?state=KZ&limit=2&cursor=")
                        .endsWith(">; rel=\"next\""));
        assertThat(lines.body().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"reportId\":"));
    }

    @Test
    void everyQuestionIsAnsweredByRowsToo() {
        JsonNode paths = RunningService.json(service.get("/v3/api-docs", null)).at("/paths");
        List<String> without = paths.propertyStream()
                .map(path -> Map.entry(path.getKey(), path.getValue().at("/get")))
                .filter(call -> call.getValue()
                        .at("/parameters")
                        .findValuesAsString("name")
                        .contains("asOf"))
                .map(call -> Map.entry(
                        call.getKey(),
                        call.getValue().at("/responses/200/content").propertyNames()))
                .filter(call -> call.getValue().contains(Formats.JSON))
                .filter(call -> !call.getValue().containsAll(List.of(Formats.CSV, Formats.JSON_LINES)))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(paths.size()).isGreaterThan(50);
        assertThat(without).isEmpty();
    }

    @Test
    void oneThingIsTheRowsOfWhatItIsMadeOf() {
        String report = RunningService.json(get("/v1/reports?state=KZ&agency=cert"))
                .at("/items/0/reportId")
                .asString();
        assertThat(csv("/v1/reports/" + report).lines())
                .hasSize(2)
                .startsWith(
                        "commitment,entryVersion,status,visibility,named,language,narrative,reason,unchanged,details,erased")
                .last()
                .asString()
                .startsWith("I.1.1,1,")
                .contains("\"said \"\"so\"\", briefly\"");
        assertThat(csv("/v1/instruments/JPOA-CA-2022").lines())
                .hasSizeGreaterThan(6)
                .first()
                .asString()
                .startsWith("path,");
    }

    private String csv(String path) {
        HttpResponse<String> answer = service.get(path, coordinator(), "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void healthAndTheApiDocumentNeedNoToken() {
        Awaitility.await()
                .until(() -> service.get("/actuator/health/readiness", null).statusCode() == 200);
        assertThat(service.get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        JsonNode document = RunningService.json(service.get("/v3/api-docs", null));
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/description").asString()).contains("429", "gateway", "16 KiB");
        JsonNode list = document.at("/paths").get("/v1/reports").at("/get");
        assertThat(list.at("/parameters").findValuesAsString("name"))
                .contains("asOf", "atLeast", "limit", "cursor", "agency");
        assertThat(list.at("/responses").has("503")).isTrue();
        assertThat(document.at("/components/schemas/Problem/properties/code/enum"))
                .hasSize(Problem.values().length);
        assertThat(document.at("/components/schemas/Problem/properties").has("findings"))
                .isTrue();
        for (Problem problem : Problem.values()) {
            assertThat(list.at("/responses/" + problem.status().value() + "/description")
                            .asString())
                    .contains("`" + problem.name() + "`: " + problem.title() + ". " + problem.remedy());
        }
        assertThat(service.get("/swagger-ui/index.html", null).statusCode()).isEqualTo(200);
    }

    @Test
    void theOperatorSeesTheLagOfEachProjection() {
        String metrics = service.get("/actuator/prometheus", tokens.token(Map.of("roles", List.of("operator"))))
                .body();

        assertThat(metrics)
                .contains("tallystick_feed_lag_events{projection=\"report\"} 0.0")
                .contains("tallystick_feed_lag_seconds{projection=\"ledger_time\"} 0.0")
                .contains("tallystick_feed_healthy 1.0");
    }

    private void append() {
        List<LedgerEntry> all = history.entries();
        service.ledger().append(all.subList(sent, all.size()), service.keys().contentKey("KZ"));
        sent = all.size();
    }

    private HttpResponse<String> get(String path) {
        return service.get(path, coordinator());
    }

    private String coordinator() {
        return tokens.coordinator("KZ");
    }

    /** The code, after the form has been checked. */
    private static String problem(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = RunningService.json(response);
        assertThat(problem.propertyNames())
                .containsExactly("type", "title", "status", "code", "detail", "instance", "findings");
        assertThat(problem.at("/findings").isArray()).isTrue();
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/instance").asString()).startsWith("urn:uuid:");
        return problem.at("/code").asString();
    }
}
