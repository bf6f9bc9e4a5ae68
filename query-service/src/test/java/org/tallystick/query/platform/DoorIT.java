package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import tools.jackson.databind.JsonNode;

/**
 * Who gets in, what is told when something else than a question goes wrong, and that every question is as of the point that is asked
 * about. {@code -Dtallystick.seed=…} repeats a history.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorIT {

    /** Who reads what is an operator's business; it is not content. */
    private static final String READS = "/v1/audit/reads";

    private static final Set<String> PUBLIC = Set.of("/log/vkey", "/log/checkpoint");

    private final RunningService service = RunningService.start();
    private final TestTokens tokens = service.tokens();
    private final AsOfProof proof = new AsOfProof(service, Long.getLong("tallystick.seed", new Random().nextLong()));

    @BeforeAll
    void tell() {
        proof.begin();
        assertThat(service.get("/v1/reports?atLeast=0", tokens.coordinator("KZ"))
                        .statusCode())
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
