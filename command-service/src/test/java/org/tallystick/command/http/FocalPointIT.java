package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.command.decision.Limits;

/** Naming, replacing and forgetting persons, down to the stores. */
class FocalPointIT {

    private static final String CANARY = "Canary Zyryanka";

    private final Plan plan = Plan.open();
    private final JdbcTemplate ledger =
            new JdbcTemplate(RunningService.shared().part("ledgerDataSource", DataSource.class));
    private final JdbcTemplate keys =
            new JdbcTemplate(RunningService.shared().part("keysDataSource", DataSource.class));

    @Test
    void aPersonIsNamedReplacedAndErased() {
        Reply named = name("customs", unit(), CANARY).expect(201);
        String first = named.header("Location");
        Reply replaced = plan.coordinator()
                .ifMatch(named.etag())
                .post(first + "/replacement", "{\"name\":\"Second\",\"mail\":\"second@example.org\"}")
                .expect(201);

        assertThat(keyOf(first)).isEqualTo(1);
        Reply erased = plan.coordinator()
                .ifMatch(replaced.etag())
                .post(first + "/erasure", "{\"authority\":\"Ministry\",\"reason\":\"Asked for.\"}")
                .expect(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(keyOf(first)).isZero());
        assertThat(keys.queryForList(
                        "SELECT event_id::text FROM destroyed_key WHERE kid = ?::uuid", String.class, id(first)))
                .containsExactly(erased.text("/events/0/eventId"));
        assertThat(keyOf(replaced.header("Location"))).isEqualTo(1);
        plan.coordinator()
                .ifMatch(erased.etag())
                .post(first + "/erasure", "{\"authority\":\"Ministry\",\"reason\":\"Again.\"}")
                .expectProblem(409, "SUBJECT_ALREADY_ERASED");
        plan.coordinator()
                .ifMatch(erased.etag())
                .post(first + "/removal", "{}")
                .expectProblem(409, "FOCAL_POINT_REMOVED");
        plan.coordinator()
                .ifMatch(erased.etag())
                .post(replaced.header("Location") + "/removal", "{}")
                .expect(200);
    }

    @Test
    void aKeyThatNoEventDestroyedIsNamedToTheOperatorUntilOneDoes() {
        Reply named = name("customs", unit(), CANARY).expect(201);
        String person = id(named.header("Location"));
        assertThat(lost()).doesNotContain(person);
        keys.update("DELETE FROM content_key WHERE kid = ?::uuid", person);

        assertThat(lost()).contains(person);
        plan.coordinator().get("/v1/keys/lost").expectProblem(403, "ROLE_MISSING");
        plan.coordinator()
                .ifMatch(named.etag())
                .post(
                        named.header("Location") + "/erasure",
                        "{\"authority\":\"Ministry\",\"reason\":\"Its key was lost.\"}")
                .expect(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lost()).doesNotContain(person));
    }

    private String lost() {
        return plan.callers()
                .as("operator", Map.of("roles", List.of("operator")))
                .get("/v1/keys/lost")
                .expect(200)
                .body();
    }

    @Test
    void nothingOfAPersonLiesInClear() {
        name("customs", unit(), CANARY).expect(201);

        List<String> events = ledger.query(
                "SELECT convert_from(event, 'UTF8') FROM ledger_entry WHERE type = 'focal-point.named.v1'",
                (row, n) -> row.getString(1));
        List<String> answers =
                ledger.query("SELECT encode(answer, 'escape') FROM idempotency", (row, n) -> row.getString(1));

        assertThat(events).isNotEmpty().noneMatch(event -> event.contains("Canary"));
        assertThat(answers).isNotEmpty().noneMatch(answer -> answer.contains("Canary"));
    }

    @Test
    void aRepeatIsAnsweredAlikeAndNamesNobodyElse() {
        Client repeating =
                plan.coordinator().with("Idempotency-Key", UUID.randomUUID().toString());
        String body = body(unit(), CANARY);

        Reply first = repeating
                .post("/v1/states/KZ/agencies/customs/focal-points", body)
                .expect(201);
        Reply second = repeating
                .post("/v1/states/KZ/agencies/customs/focal-points", body)
                .expect(201);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void whatCanNotBeIsRefused() {
        String unit = unit();
        name("customs", unit, CANARY).expect(201);

        name("customs", unit, "Another").expectProblem(409, "SEAT_TAKEN");
        name("no-such-agency", unit, CANARY).expectProblem(404, "AGENCY_NOT_FOUND");
        plan.coordinator()
                .ifMatch("\"r1\"")
                .post("/v1/states/KZ/focal-points/not-an-id/removal", "{}")
                .expectProblem(404, "FOCAL_POINT_NOT_FOUND");
        plan.callers()
                .coordinator("KG")
                .post("/v1/states/KZ/agencies/customs/focal-points", body(unit, CANARY))
                .expectProblem(404, "NOT_FOUND");
        plan.coordinator()
                .post(
                        "/v1/states/KZ/agencies/customs/focal-points",
                        body(unit(), CANARY).replace("NATIONAL\"", "PARTICIPANTS\",\"audience\":[\"OTHER-1\"]"))
                .expectProblem(422, "AUDIENCE_TOO_WIDE");
    }

    @Test
    void limitsHoldAtTheirEdges() {
        name("customs", unit(), "x".repeat(Limits.LINE)).expect(201);
        name("customs", unit(), "x".repeat(Limits.LINE + 1)).expectProblem(422, "TEXT_TOO_LONG");
        String audience = IntStream.rangeClosed(0, Limits.AUDIENCE)
                .mapToObj(i -> "\"AB-" + i + "\"")
                .collect(Collectors.joining(","));
        plan.coordinator()
                .post(
                        "/v1/states/KZ/agencies/customs/focal-points",
                        body(unit(), CANARY).replace("NATIONAL\"", "PARTICIPANTS\",\"audience\":[" + audience + "]"))
                .expectProblem(422, "LIST_TOO_LONG");
    }

    private Reply name(String agency, String unit, String name) {
        return plan.coordinator().post("/v1/states/KZ/agencies/" + agency + "/focal-points", body(unit, name));
    }

    private static String body(String unit, String name) {
        return String.format(Locale.ROOT, """
            {"unit":"%s","role":"FOCAL_POINT","visibility":"NATIONAL","name":"%s","mail":"who@example.org"}\
            """, unit, name);
    }

    private static String unit() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    private int keyOf(String location) {
        return keys.queryForList("SELECT 1 FROM content_key WHERE kid = ?::uuid", Integer.class, id(location))
                .size();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
