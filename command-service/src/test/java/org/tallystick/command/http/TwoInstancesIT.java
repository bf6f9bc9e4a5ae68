package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances on one database: what time brings happens once, whichever of them sees to it; and neither knows what only the other met. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // Who brings a turn forward empties this.
    private static final String DONE =
            "SELECT last_success IS NOT NULL FROM scheduled_tasks WHERE task_name = 'time-has-come'";

    private static final String FOCAL_POINT =
            "{\"unit\":\"u1\",\"role\":\"FOCAL_POINT\",\"visibility\":\"NATIONAL\",\"name\":\"N\",\"mail\":\"who@example.org\"}";

    private final Plan plan = Plan.adopted();
    private final Scheduler first = RunningService.shared().part("reactions", Scheduler.class);
    private final JdbcTemplate ledger =
            new JdbcTemplate(RunningService.shared().part("ledgerDataSource", DataSource.class));
    private final JdbcTemplate keys = RunningService.shared().keys();
    private final ConfigurableApplicationContext second =
            RunningService.shared().another();

    @AfterAll
    void one() {
        second.close();
    }

    @Test
    void aCycleOpensRemindsAndClosesOnce() {
        Plan.open();
        plan.chain();
        plan.mandate("customs", "LEAD", "II.3.5");
        String brief;
        try {
            LocalDate due = LocalDate.now(ZoneOffset.UTC).minusDays(3);
            plan.propose(
                            Plan.PERIOD,
                            "2026-07-01",
                            "2026-12-31",
                            due,
                            Instant.now().plus(Duration.ofDays(60)))
                    .expect(201);
            plan.agree("KZ").expect(201);
            plan.scheduleSoon();

            first.pause();
            awaitEvent(Plan.PERIOD, "cycle.opened.v1", 1);
            first.resume();
            // To the agency, which was due in July, and to the state, which was due three days ago.
            awaitEvent(Plan.PERIOD, "cycle.reminder-issued.v1", 2);
            second.getBean("reactions", Scheduler.class).pause();
            brief = plan.openBriefly().period();
            awaitEvent(brief, "cycle.closed.v1", 1);
            second.getBean("reactions", Scheduler.class).resume();
            runsAgain();
            runsAgain();
        } finally {
            first.resume();
        }

        assertThat(List.of(
                        count(Plan.PERIOD, "cycle.opened.v1"),
                        count(Plan.PERIOD, "cycle.reminder-issued.v1"),
                        count(brief, "cycle.closed.v1")))
                .containsExactly(1, 2, 1);
    }

    /** They were used through the second alone: the first does not have them in memory. */
    @Test
    void ofAStateWhoseOwnKeysAreLostNothingIsRecordedUntilTheyAreRestored() {
        Client coordinator = plan.callers().coordinator("XK");
        String agencies = "/v1/states/XK/agencies";
        int port = Objects.requireNonNull(second.getEnvironment().getProperty("local.server.port", Integer.class));
        coordinator.post(port, agencies, agency("customs")).expect(201);
        assertThat(lost()).doesNotContain("XK");
        byte[] tagKey = keys.queryForObject("DELETE FROM tag_key WHERE state = 'XK' RETURNING wrapped", byte[].class);

        coordinator.post(agencies, agency("border")).expectProblem(503, "TRY_AGAIN_LATER");
        assertThat(lost()).contains("{\"state\":\"XK\",\"key\":\"tag\"}");
        keys.update("INSERT INTO tag_key VALUES ('XK', ?)", tagKey);
        coordinator.post(agencies, agency("border")).expect(201);

        UUID unwrapped = UUID.randomUUID();
        keys.update("INSERT INTO content_key (kid, state, wrapped) VALUES (?, 'XK', '')", unwrapped);
        coordinator.post(agencies + "/customs/focal-points", FOCAL_POINT).expectProblem(503, "TRY_AGAIN_LATER");
        assertThat(lost()).contains("{\"state\":\"XK\",\"key\":\"state\"}");
        keys.update("DELETE FROM content_key WHERE kid = ?", unwrapped);
        coordinator.post(agencies + "/customs/focal-points", FOCAL_POINT).expect(201);
        assertThat(lost()).doesNotContain("XK");
    }

    private static String agency(String agency) {
        return "{\"agency\":\"" + agency + "\",\"name\":{\"en\":\"Agency\"}}";
    }

    private String lost() {
        return plan.callers()
                .as("operator", Map.of("roles", List.of("operator")))
                .get("/v1/keys/lost")
                .expect(200)
                .body();
    }

    /** Whoever comes later finds nothing left to do. */
    private void runsAgain() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            trigger();
            return true;
        });
        await().atMost(PATIENCE).until(() -> Boolean.TRUE.equals(ledger.queryForObject(DONE, Boolean.class)));
    }

    private void awaitEvent(String period, String type, int count) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            trigger();
            return count(period, type) == count;
        });
    }

    private void trigger() {
        first.reschedule(TaskInstanceId.of("time-has-come", RecurringTask.INSTANCE), Instant.now());
    }

    private int count(String period, String type) {
        List<String> types = ledger.query(
                "SELECT type FROM ledger_entry WHERE stream = ?",
                (row, n) -> row.getString(1),
                "cycle/" + plan.code() + "/" + period);
        return Collections.frequency(types, type);
    }
}
