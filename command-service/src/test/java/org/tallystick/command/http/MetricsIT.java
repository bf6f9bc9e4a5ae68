package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tallystick.command.http.Plan.entry;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.servers.Metrics;

/** What the operator sees of commands, appends and the relay. */
class MetricsIT {

    private static final Plan PLAN = Plan.open();
    private static final String GOOD = PLAN.report(entry("II.3.5", "UNDER_WAY"));

    static Stream<Arguments> outcomes() {
        String clearance = PLAN.reportPath() + "/clearance";
        Client customs = PLAN.customs();
        Client used = customs.with("Idempotency-Key", UUID.randomUUID().toString());
        used.post("/v1/reports", GOOD).expect(201);
        return Stream.of(
                counted("none", "repeated", () -> used.post("/v1/reports", GOOD)),
                counted("SubmitReport", "IDEMPOTENCY_KEY_REUSED", () -> used.post("/v1/reports", GOOD + " ")),
                counted("SubmitReport", "REPORT_ALREADY_OPENED", () -> customs.post("/v1/reports", GOOD)),
                counted("SubmitReport", "BODY_MALFORMED", () -> customs.post("/v1/reports", "no JSON")),
                counted("SubmitReport", "VALUE_MISSING", () -> customs.post("/v1/reports", "{}")),
                counted("SubmitReport", "ROLE_MISSING", () -> PLAN.ministry().post("/v1/reports", GOOD)),
                counted("ClearReport", "REVISION_MISSING", () -> PLAN.ministry().post(clearance, "{}")),
                counted(
                        "ClearReport",
                        "REVISION_STALE",
                        () -> PLAN.ministry().ifMatch("\"r1\"").post(clearance, "{}")),
                counted(
                        "none",
                        "MEDIA_TYPE_UNSUPPORTED",
                        () -> customs.with("Content-Type", "text/plain").post("/v1/reports", GOOD)),
                counted("none", "TOKEN_MISSING", () -> Client.withoutToken().post("/v1/reports", GOOD)),
                counted("none", "REQUEST_REJECTED", () -> customs.post("/v1//reports", GOOD)),
                counted("RegisterAgency", "recorded", MetricsIT::register));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("outcomes")
    void everyAnswerToACommandIsCountedOnce(String command, String outcome, Runnable call) {
        String counter = "tallystick_commands_total{command=\"" + command + "\",outcome=\"" + outcome + "\"}";
        double before = value(counter);
        call.run();
        // A filter counts on its way out: the client may have the answer first.
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(value(counter)).isEqualTo(before + 1));
    }

    @Test
    void appendsAreCountedAndTimed() {
        double commands = value("tallystick_append_batch_commands_sum");
        double events = value("tallystick_append_batch_events_sum");
        double seconds = value("tallystick_append_batch_time_seconds_sum");
        register();
        assertThat(value("tallystick_append_batch_commands_sum")).isEqualTo(commands + 1);
        assertThat(value("tallystick_append_batch_events_sum")).isEqualTo(events + 1);
        assertThat(value("tallystick_append_batch_time_seconds_sum")).isGreaterThan(seconds);
        assertThat(metrics()).contains("tallystick_append_batch_time_seconds_bucket{");
    }

    @Test
    void theRelayTellsHowFarItIsBehind() {
        assertThat(metrics()).contains("tallystick_relay_lag_events ", "tallystick_relay_lag_seconds ");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(value("tallystick_relay_active")).isOne();
            assertThat(value("tallystick_relay_lag_events")).isZero();
            assertThat(value("tallystick_relay_lag_seconds")).isZero();
        });
    }

    private static void register() {
        PLAN.coordinator()
                .post("/v1/states/KZ/agencies", """
                        {"agency":"m%s","name":{"en":"Measured"}}""".replace(
                                "%s", UUID.randomUUID().toString().replace("-", "")))
                .expect(201);
    }

    /** Zero when there is no such line. */
    private static double value(String name) {
        return Metrics.value(metrics(), name).orElse(0);
    }

    private static String metrics() {
        return PLAN.callers()
                .role("operator")
                .get("/actuator/prometheus")
                .expect(200)
                .body();
    }

    private static Arguments counted(String command, String outcome, Runnable call) {
        return Arguments.of(command, outcome, call);
    }
}
