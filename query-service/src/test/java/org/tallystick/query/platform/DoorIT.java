package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.query.RunningService;
import org.tallystick.query.webhook.Receiver;
import tools.jackson.databind.JsonNode;

/**
 * Who gets in, what is told when something else than a question goes wrong, and that every question is as of the point that is asked
 * about. {@code -Dtallystick.seed=…} takes another history.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorIT {

    /** Who reads what is an operator's business; it is not content. */
    private static final String READS = "/v1/audit/reads";

    private static final Set<String> PUBLIC = Set.of("/log/vkey", "/log/checkpoint");

    /** Of a history in which all that is asked about happens; in some, others are told nothing that could be withheld later. */
    private static final long SEED = -1968573203032222968L;

    private final RunningService service = RunningService.start();
    private final TestTokens tokens = service.tokens();
    private final AsOfProof proof = new AsOfProof(service, Long.getLong("tallystick.seed", SEED));

    @BeforeAll
    void tell() {
        proof.begin();
        assertThat(service.get("/v1/reports?atLeast=0", tokens.coordinator("KZ"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/v1/feed?atLeast=0", tokens.coordinator("KZ")).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void everyAnswerAsOfAPointIsThatOfAReplayCutThere() {
        proof.check();
    }

    @Test
    void everyQuestionIsForReadersOnly() {
        String operator = tokens.token(Map.of("roles", List.of("operator"), "instruments", List.of("JPOA-CA-2022")));
        assertThat(service.questions()).contains("/v1/reports/{id}", "/v1/states/{state}", "/v1/instruments");
        for (String question : service.questions()) {
            if (PUBLIC.contains(question)) {
                assertThat(service.get(question, null).statusCode()).isIn(200, 503);
                continue;
            }
            String path = question.replaceAll("\\{[a-z]+}", "x");
            if (path.startsWith(Security.PUBLIC)) {
                assertProblem(service.get(path, null), 404, "NOT_FOUND");
                continue;
            }
            assertProblem(service.get(path, null), 401, "TOKEN_MISSING");
            boolean operators = question.equals(READS) || question.startsWith("/v1/operations/");
            String nobody = operators ? tokens.monitor("JPOA-CA-2022") : operator;
            assertProblem(service.get(path, nobody), 403, "ROLE_MISSING");
        }
    }

    @Test
    void onlyAnOperatorRebuildsAndFromWhatIsConfigured() {
        String operator = tokens.token(Map.of("roles", List.of("operator")));
        String start = "/v1/operations/rebuilds?projection=plan";
        assertProblem(service.command(start, tokens.coordinator("KZ")), 403, "ROLE_MISSING");
        assertProblem(service.command(start + "&from=LEDGER", operator), 409, "STATE_FORBIDS");
        assertProblem(service.command(start + "&from=MEMORY", operator), 400, "PARAMETER_INVALID");
        assertProblem(service.command("/v1/operations/rebuilds?projection=nothing", operator), 404, "NOT_FOUND");
        assertProblem(service.command("/v1/operations/rebuilds/4711/pause", operator), 404, "NOT_FOUND");
    }

    /** As the database ends them itself: after too long a time, or when it is stopped. */
    @ParameterizedTest
    @CsvSource({"pg_cancel_backend, QUESTION_TOO_LARGE", "pg_terminate_backend, TRY_AGAIN_LATER"})
    void aQuestionThatTheDatabaseEndsIsAProblem(String end, String code) throws SQLException {
        try (Connection locking = service.readModel().connectAsSuperuser();
                Connection operator = service.readModel().connectAsSuperuser()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table report_v1.report");
            CompletableFuture<HttpResponse<String>> asked =
                    CompletableFuture.supplyAsync(() -> service.get("/v1/reports", tokens.coordinator("KZ")));
            Awaitility.await().until(() -> ended(operator, end));
            assertProblem(asked.join(), 503, code);
            assertThat(asked.join().headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    /** Whether a question was waiting for the lock. */
    private static boolean ended(Connection operator, String end) throws SQLException {
        try (Statement statement = operator.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + end + "(pid) from pg_stat_activity"
                                + " where datname = current_database() and usename = 'readmodel_query' and wait_event_type = 'Lock'")) {
            return rows.next();
        }
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        String large = "X-Large: " + "x".repeat(25_000);
        assertThat(raw("GET /v1/reports HTTP/1.1\r\nHost: localhost\r\n" + large + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"REQUEST_REJECTED\"")
                .doesNotContain("<html", "Apache", "Tomcat");
    }

    @Test
    void aMalformedRequestLineIsAProblem() throws IOException {
        assertThat(raw("nonsense\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"REQUEST_REJECTED\"")
                .doesNotContain("<html", "Apache", "Tomcat");
    }

    @Test
    void whoRegistersAReceiverHandlesItAloneAndWithinLimits() {
        String mine = tokens.monitor("JPOA-CA-2022");
        String another = tokens.token(Map.of("roles", List.of("partner"), "sub", "another"));
        try (Receiver receiver = new Receiver(0)) {
            receiver.at("/hook", Receiver.status(200));
            HttpResponse<String> created = webhook(mine, receiver.url("/hook"));
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            String secret = RunningService.json(created).at("/secret").asString();
            String location = created.headers().firstValue("Location").orElseThrow();
            assertThat(location)
                    .isEqualTo("/v1/webhooks/"
                            + RunningService.json(created).at("/webhook/id").asString());
            assertThat(RunningService.json(created).at("/webhook/position").asLong())
                    .isZero();
            JsonNode own = RunningService.json(service.get("/v1/webhooks", mine));
            assertThat(own.at("/items/0/state").asString()).isEqualTo("ACTIVE");
            assertThat(own.toString()).doesNotContain(secret, "secret");
            assertThat(RunningService.json(service.get("/v1/webhooks", another)).at("/items"))
                    .isEmpty();
            for (String call : List.of("/resume", "/secret", "/test")) {
                assertProblem(service.send("POST", location + call, another, null), 404, "NOT_FOUND");
                assertThat(service.send("POST", location + call, mine, null).statusCode())
                        .isEqualTo(200);
            }
            assertThat(receiver.at("/hook").getFirst().body()).contains("\"type\":\"webhook.test\"");
            receiver.at("/hook").getFirst().mustBeSignedWith(secret);
            assertProblem(webhook(mine, receiver.url("/hook")), 409, "WEBHOOK_EXISTS");
            for (int n = 1; n < 10; n++) {
                assertThat(webhook(mine, receiver.url("/hook?" + n)).statusCode())
                        .isEqualTo(201);
            }
            assertProblem(webhook(mine, receiver.url("/hook?10")), 409, "WEBHOOKS_TOO_MANY");
            assertThat(webhook(another, receiver.url("/hook")).statusCode()).isEqualTo(201);
            assertProblem(service.send("DELETE", location, another, null), 404, "NOT_FOUND");
            assertThat(service.send("DELETE", location, mine, null).statusCode())
                    .isEqualTo(204);
            assertThat(webhook(mine, receiver.url("/hook?10")).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void noReceiverIsRegisteredThatCanNotBeOne() {
        String caller = tokens.token(Map.of("roles", List.of("partner"), "sub", "careless"));
        for (String url : List.of("http://127.0.0.2/", "https://[::1]/", "https://10.0.0.1/", "ftp://example.org/")) {
            assertProblem(webhook(caller, url), 422, "WEBHOOK_URL_REFUSED");
        }
        for (String body : List.of("", "null", "[]", "{}", "{\"url\":\"https://example.org/\",\"more\":1}")) {
            assertProblem(service.send("POST", "/v1/webhooks", caller, body), 400, "BODY_INVALID");
        }
        for (long after : List.of(-2L, 1_000L)) {
            assertProblem(
                    service.send(
                            "POST",
                            "/v1/webhooks",
                            caller,
                            "{\"url\":\"https://example.org/\",\"after\":" + after + "}"),
                    400,
                    "PARAMETER_INVALID");
        }
        String blank = "{\"url\":\"ftp://example.org/\"" + " ".repeat(4_096);
        assertProblem(
                service.send("POST", "/v1/webhooks", caller, blank.substring(0, 4_095) + "}"),
                422,
                "WEBHOOK_URL_REFUSED");
        assertProblem(
                service.send("POST", "/v1/webhooks", caller, blank.substring(0, 4_096) + "}"), 413, "BODY_TOO_LARGE");
        String operator = tokens.token(Map.of("roles", List.of("operator")));
        assertProblem(service.send("POST", "/v1/webhooks", operator, "{}"), 403, "ROLE_MISSING");
        String metrics = service.get("/actuator/prometheus", operator).body();
        assertThat(metrics)
                .contains("tallystick_webhooks{state=\"SUSPENDED\"} 0.0", "tallystick_webhooks_attempts_total");
        assertThat(RunningService.json(service.get("/actuator/health", operator))
                        .at("/components/webhooks/details/SUSPENDED")
                        .asInt())
                .isZero();
    }

    private HttpResponse<String> webhook(String token, String url) {
        return service.send("POST", "/v1/webhooks", token, "{\"url\":\"" + url + "\"}");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(service.port()))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = RunningService.json(response);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/findings").isArray()).isTrue();
    }
}
