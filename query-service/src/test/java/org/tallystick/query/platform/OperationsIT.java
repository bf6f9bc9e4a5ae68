package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What an operator decides when a projection can not take an entry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsIT {

    private static final String PROJECTIONS = "/v1/operations/projections";

    /** Projections that are about consultations too. */
    private static final Set<String> ALSO = Set.of("changes", "waiting");

    private final RunningService service = RunningService.start();
    private final TestTokens tokens = service.tokens();
    private final History history = new History();

    @BeforeAll
    void tell() {
        history.add(
                "instrument/JPOA-CA-2022", "_", "secretariat", null, new InstrumentAdopted(1, TestCatalogue.small()));
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get("/v1/reports?atLeast=0", tokens.coordinator("KZ"))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** A task of a consultation that was never held: no writer would say so. */
    @Test
    void anOperatorLetsAProjectionGoOnThatStandsStill() throws SQLException {
        LedgerEntry poison = history.later(1_000)
                .add(
                        "consultation/" + new UUID(7, 7),
                        "_",
                        "secretariat",
                        null,
                        new FollowUpClosed(1, Text.of("Sent")));
        history.later(1_000).add("agency/KZ", "KZ", "coordinator", null, new AgencyReinstated("customs"));
        service.ledger().append(history.entries().subList(1, 3), service.keys().contentKey("_"));
        JsonNode stop = standing("");
        assertThat(stop.at("/index").asLong()).isEqualTo(1);
        assertThat(stop.at("/eventId").asString()).isEqualTo(poison.eventId().toString());
        assertThat(stop.at("/eventType").asString()).isEqualTo("consultation.follow-up-closed.v1");
        assertThat(stop.at("/why").asString()).contains("nothing was scheduled");
        String monitor = tokens.monitor("JPOA-CA-2022");
        HttpResponse<String> others = service.get("/v1/reports?atLeast=2&asOf=2026-07-01T08:00:01.500Z", monitor);
        assertThat(others.headers().firstValue("Ledger-Index")).hasValue("1");

        String skip = "{'index':1,'eventId':'" + poison.eventId() + "','reason':'Never happened'}";
        assertProblem(operate("skip", skip, monitor), 403, "ROLE_MISSING");
        assertProblem(operate("resume", "{'reason':'r'}", monitor), 403, "ROLE_MISSING");
        assertProblem(operate("skip", skip.replace(":1,", ":0,"), operator()), 409, "NOT_STOPPED_THERE");
        assertProblem(
                operate("skip", skip.replace(poison.eventId().toString(), new UUID(1, 1).toString()), operator()),
                409,
                "NOT_STOPPED_THERE");
        assertProblem(operate("skip", "{'reason':'Never happened'}", operator()), 400, "BODY_INVALID");
        assertProblem(operate("skip", skip.replace("Never happened", " "), operator()), 400, "BODY_INVALID");
        assertProblem(operate("skip", skip.replace("reason", "excuse"), operator()), 400, "BODY_INVALID");

        assertThat(service.command("/v1/operations/rebuilds?projection=consultation", operator())
                        .statusCode())
                .isEqualTo(201);
        JsonNode rebuilt = standing(stop.at("/since").asString());
        assertThat(projection().at("/version").asInt()).isEqualTo(2);
        assertThat(operate("resume", "{'reason':'Tried again'}", operator()).statusCode())
                .isEqualTo(200);
        standing(rebuilt.at("/since").asString());
        HttpResponse<String> skipped = operate("skip", skip, operator());
        assertThat(skipped.statusCode()).as(skipped.body()).isEqualTo(200);
        assertThat(operate("skip", skip, operator()).body()).isEqualTo(skipped.body());

        HttpResponse<String> answer = service.get("/v1/consultations?atLeast=2", monitor);
        assertThat(answer.headers().firstValue("Ledger-Skipped")).hasValue("1");
        assertThat(service.get("/v1/consultations?asOf=0", monitor).headers().firstValue("Ledger-Skipped"))
                .isEmpty();
        assertThat(others.headers().firstValue("Ledger-Skipped")).isEmpty();
        assertThat(service.get("/actuator/prometheus", operator()).body())
                .containsPattern("tallystick_feed_skipped\\{[^}]*projection=\"consultation\"[^}]*} 1.0");
        assertThat(projection().at("/skips/0/reason").asString()).isEqualTo("Never happened");
        assertThat(decisions()).containsExactly("RESUMED Tried again", "SKIPPED Never happened");
    }

    /** Where the consultations stand still, and nothing that is not made of them too, since another time than {@code before}. */
    private JsonNode standing(String before) {
        return Awaitility.await()
                .until(
                        () -> projection().at("/stop"),
                        stop -> stop.isObject() && !stop.at("/since").asString().equals(before));
    }

    private JsonNode projection() {
        JsonNode found = MissingNode.getInstance();
        for (JsonNode each :
                RunningService.json(service.get(PROJECTIONS, operator())).at("/items")) {
            if (each.at("/name").asString().equals("consultation")) {
                found = each;
            } else if (ALSO.contains(each.at("/name").asString())
                    && each.at("/stop").isObject()) {
                assertThat(each.at("/stop/index").asLong()).as(each.toString()).isEqualTo(1);
            } else {
                assertThat(each.at("/stop").isNull()).as(each.toString()).isTrue();
            }
        }
        return found;
    }

    private HttpResponse<String> operate(String operation, String body, String token) {
        URI address = URI.create("http://127.0.0.1:" + service.port() + PROJECTIONS + "/consultation/" + operation);
        return service.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private List<String> decisions() throws SQLException {
        try (Connection witness = service.witness().connectAsSuperuser();
                Statement statement = witness.createStatement();
                ResultSet rows =
                        statement.executeQuery("select kind || ' ' || reason from operation order by number")) {
            List<String> decisions = new ArrayList<>();
            while (rows.next()) {
                decisions.add(rows.getString(1));
            }
            return decisions;
        }
    }

    private String operator() {
        return tokens.token(Map.of("roles", List.of("operator"), "instruments", List.of("JPOA-CA-2022")));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = RunningService.json(response);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/findings").isArray()).isTrue();
    }
}
