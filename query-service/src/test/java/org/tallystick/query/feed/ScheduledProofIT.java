package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.tallystick.query.RunningService;

/** Proofs that nobody asked for, and who hears of what they find. */
@TestInstance(Lifecycle.PER_CLASS)
class ScheduledProofIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final RunningService service =
            RunningService.start(Map.of("tallystick.rebuild.proof-every", "1s", "tallystick.rebuild.grace", "0s"));
    private final String operator = service.tokens().token(Map.of("roles", List.of("operator")));

    @BeforeAll
    void begin() {
        List<LedgerEntry> history = RandomHistory.of(12);
        service.ledger()
                .send(history.stream()
                        .map(entry -> service.ledger().record(entry, null))
                        .toList());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void everyProjectionIsProvenButOneThatFailedAndOneThatDiffersIsTold() throws SQLException {
        List<String> all = texts("select name from feed.active_version order by name");
        Awaitility.await()
                .atMost(LONG)
                .until(() -> rebuilds("status").equals("UP") && !provenAfter(0).isEmpty());
        Awaitility.await()
                .atMost(LONG)
                .until(() -> run("delete from report_v1.submission"
                                + " where from_index = (select min(from_index) from report_v1.submission)")
                        == 1);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> run("insert into feed.rebuild (name, version, source, purpose, state, reason)"
                                + " values ('plan', 99, 'KAFKA', 'PROOF', 'FAILED', 'tried') on conflict do nothing")
                        == 1);
        long failed = Long.parseLong(texts("select id::text from feed.rebuild where reason = 'tried'")
                .getFirst());
        List<String> others = all.stream()
                .filter(name -> !name.equals("plan") && !name.equals("report"))
                .toList();
        Awaitility.await()
                .atMost(LONG)
                .until(() -> provenAfter(failed).equals(others)
                        && found().equals(Set.of("plan FAILED tried", "report DIVERGED null")));
        assertThat(rebuilds("status")).isEqualTo("DOWN");
        assertThat(service.get("/actuator/prometheus", operator).body())
                .contains("tallystick_rebuild_failed{projection=\"plan\"} 1.0")
                .contains("tallystick_rebuild_failed{projection=\"waiting\"} 0.0");

        assertThat(service.command("/v1/operations/rebuilds/" + failed + "/cancel", operator)
                        .statusCode())
                .isEqualTo(200);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> provenAfter(failed).contains("plan") && found().equals(Set.of("report DIVERGED null")));
    }

    /** What health has against projections. */
    private Set<String> found() {
        return RunningService.json(service.get("/actuator/health", operator))
                .at("/components/rebuilds/details/rebuilds")
                .valueStream()
                .map(one -> one.at("/projection").asString() + " "
                        + one.at("/state").asString() + " " + one.at("/reason").asString("null"))
                .collect(Collectors.toSet());
    }

    private List<String> provenAfter(long id) throws SQLException {
        return texts(
                "select distinct name from feed.rebuild where state = 'VERIFIED' and id > " + id + " order by name");
    }

    private String rebuilds(String member) {
        return RunningService.json(service.get("/actuator/health", operator))
                .at("/components/rebuilds/" + member)
                .asString();
    }

    private int run(String sql) throws SQLException {
        try (Connection connection = service.readModel().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = service.readModel().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
