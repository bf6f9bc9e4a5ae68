package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One report from the agency to the monitor, across the real processes. */
class ReportStoryIT {

    private static final String REPORTER = "reporter-kz-customs";
    private static final String COORDINATOR = "coordinator-kz";

    private static Api api;
    private static TestCycle cycle;

    @BeforeAll
    static void aCycleIsOpen() throws IOException {
        api = Demo.run().api();
        cycle = TestCycle.opened(api);
    }

    @Test
    void aReportIsReturnedResubmittedClearedReleasedAndSeenPerStatePillarAndCommitment() throws IOException {
        Answer submitted = api.post(REPORTER, "/v1/reports", TestCycle.key(), cycle.report("PLANNED"))
                .expect(201);
        assertThat(submitted.etag()).isEqualTo("\"r3\"");
        assertThat(submitted.string("/state")).isEqualTo("SUBMITTED");
        String report = "/v1/reports/" + submitted.string("/reportId");

        api.get("monitor", report + "?atLeast=" + submitted.lastIndex()).expect(404);
        api.get("coordinator-kg", report).expect(404);
        assertThat(api.get(COORDINATOR, report).expect(200).string("/stage")).isEqualTo("SUBMITTED");

        Answer returned = api.post(
                        COORDINATOR,
                        report + "/return",
                        TestCycle.key(),
                        submitted.etag(),
                        Map.of(
                                "to", "DRAFTER",
                                "reason", "Say which crossings.",
                                "entries", List.of(Map.of("commitment", "II.3.5", "comment", "Which two?"))))
                .expect(200);
        Answer again = api.post(
                        REPORTER,
                        report + "/submission",
                        TestCycle.key(),
                        returned.etag(),
                        Map.of("entries", cycle.report("UNDER_WAY").get("entries")))
                .expect(200);
        Answer released = release(report, again.etag());

        String seen = "cycle=" + cycle.period() + "&atLeast=" + released.lastIndex();
        JsonNode cell = cellOf(api.get("monitor", "/v1/instruments/JPOA-CA-2022/matrix?" + seen)
                .expect(200));
        assertThat(cell.get("status").asString()).isEqualTo("UNDER_WAY");
        assertThat(cell.get("basis").asString()).isEqualTo("LEAD");
        assertThat(api.get("monitor", "/v1/commitments/JPOA-CA-2022/II.3.5?" + seen)
                        .expect(200)
                        .text())
                .contains("Two crossings were equipped");
        assertThat(api.get("monitor", "/v1/pillars/JPOA-CA-2022/II?" + seen)
                        .expect(200)
                        .text())
                .contains("UNDER_WAY");
        assertThat(api.get("monitor", "/v1/states/KZ?instrument=JPOA-CA-2022&" + seen)
                        .expect(200)
                        .text())
                .contains("UNDER_WAY");
        assertThat(api.get("coordinator-kg", report).expect(200).text()).contains("Two crossings were equipped");
        assertThat(api.get(COORDINATOR, report + "/timeline").expect(200).text())
                .contains("ReportReturned");
        assertThat(api.get("monitor", report + "/timeline").expect(200).text())
                .contains("ReportReleased")
                .doesNotContain("ReportReturned");
        expunge(report, released.etag());
    }

    /** What was typed is gone, for its own state too; that it was said, and that it was destroyed, stays. */
    private static void expunge(String report, String etag) throws IOException {
        Answer expunged = api.post(
                        COORDINATOR,
                        report + "/entries/II.3.5/expungement",
                        TestCycle.key(),
                        etag,
                        Map.of("authority", "Order 7", "reason", "It names a post."))
                .expect(200);
        String after = report + "?atLeast=" + expunged.lastIndex();
        // A command-service that was killed while it followed the ledger is relieved after its heartbeats are missed.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !api.get(COORDINATOR, after).text().contains("Two crossings were equipped"));
        assertThat(api.get(COORDINATOR, after).expect(200).text())
                .contains("\"erased\":true")
                .contains("UNDER_WAY");
        assertThat(api.get("monitor", after).expect(200).text()).doesNotContain("Two crossings were equipped");
        assertThat(api.get(COORDINATOR, report + "/timeline").expect(200).text())
                .contains("ContentExpunged", "Order 7");
    }

    /** Clears every step of the chain, then releases. */
    private static Answer release(String report, String etag) throws IOException {
        Answer cleared;
        do {
            cleared = api.post(COORDINATOR, report + "/clearance", TestCycle.key(), etag, Map.of())
                    .expect(200);
            etag = cleared.etag();
        } while (!cleared.json().at("/nextStep").isNull());
        return api.post(
                        COORDINATOR,
                        report + "/release",
                        TestCycle.key(),
                        etag,
                        Map.of("audience", List.of("JPOA-CA-2022")))
                .expect(200);
    }

    private static JsonNode cellOf(Answer matrix) {
        for (JsonNode cell : matrix.json().at("/cells")) {
            if ("KZ".equals(cell.get("state").asString())
                    && "II.3.5".equals(cell.get("commitment").asString())) {
                return cell;
            }
        }
        throw new AssertionError("no cell for KZ and II.3.5");
    }
}
