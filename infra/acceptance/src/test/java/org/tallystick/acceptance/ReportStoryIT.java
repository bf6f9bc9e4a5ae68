package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One report from the agency to the monitor, across the real processes. */
class ReportStoryIT {

    private static final String REPORTER = "reporter-kz-customs";
    private static final String COORDINATOR = "coordinator-kz";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

    /** With a tool that knows nothing of the services, and none of them running as far as it can tell. */
    @Test
    void anAuditorTakesABundleAndVerifiesItElsewhere(@TempDir Path elsewhere) throws Exception {
        TestCycle another = TestCycle.openedFrom(api, LocalDate.of(2026, 1, 4));
        Answer submitted = api.post(REPORTER, "/v1/reports", TestCycle.key(), another.report("PLANNED"))
                .expect(201);
        Answer released = release("/v1/reports/" + submitted.string("/reportId"), submitted.etag());
        await().atMost(Duration.ofSeconds(60)).until(() -> covers(released.lastIndex()));
        byte[] bundle = api.file("auditor", "/v1/audit/export?from=" + submitted.lastIndex());
        Path policy = Files.writeString(
                elsewhere.resolve("trust-policy"),
                "log " + api.getFromCommandService("/log/vkey").text().strip() + "\nwitness host "
                        + api.get("auditor", "/log/vkey").text().strip() + "\nquorum none\n");
        AuditorTool auditor = new AuditorTool(policy, "");
        Path file = Files.write(elsewhere.resolve("bundle.jsonl"), bundle);
        AuditorTool.Outcome whole = auditor.verify("bundle", file);
        assertThat(whole.exitCode()).as(whole.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(whole.text()).contains("\"everyEntry\":\"yes\"");
        assertThat(new String(bundle, StandardCharsets.UTF_8)).doesNotContain("Two crossings were equipped");
        bundle[bundle.length / 2] ^= 1;
        assertThat(auditor.verify("bundle", Files.write(file, bundle)).exitCode())
                .isEqualTo(AuditorTool.INVALID);
        String reads = api.get(COORDINATOR, "/v1/audit/reads").expect(200).text();
        assertThat(reads).contains("\"question\":\"EXPORT\"", "\"state\":\"KZ\"");
        api.get("monitor", "/v1/audit/export").expect(403);
    }

    private static boolean covers(long index) throws IOException {
        String head = api.get("auditor", "/log/checkpoint").text();
        return head.lines()
                .skip(1)
                .findFirst()
                .filter(size -> Long.parseLong(size) > index)
                .isPresent();
    }

    /** As it was given, and changed in one cell: what was said last is said again. */
    @Test
    void aTemplateIsFilledInAndTakenBack() throws IOException {
        TestCycle before = TestCycle.openedFrom(api, LocalDate.of(2026, 1, 2));
        TestCycle now = TestCycle.openedFrom(api, LocalDate.of(2026, 1, 3));
        Answer said = api.post(REPORTER, "/v1/reports", TestCycle.key(), before.report("PLANNED"))
                .expect(201);
        Answer released = release("/v1/reports/" + said.string("/reportId"), said.etag());
        String template = now.path("/template.%s?language=ru&atLeast=" + released.lastIndex());

        String csv = new String(api.file(REPORTER, template.replace("%s", "csv")), StandardCharsets.UTF_8);
        byte[] changed = csv.replace("PLANNED", "STALLED").getBytes(StandardCharsets.UTF_8);
        Answer verdict = api.postFile(REPORTER, "/v1/reports:spreadsheet?dryRun=true", "text/csv", changed)
                .expect(200);
        assertThat(verdict.string("/verdict")).isEqualTo("REFUSED");
        assertThat(verdict.string("/findings/0/code")).isEqualTo("REASON_MISSING");
        assertThat(verdict.string("/findings/0/cell")).matches("H\\d+");

        byte[] workbook = api.file(REPORTER, template.replace("%s", "xlsx"));
        Answer taken = api.postFile(REPORTER, "/v1/reports:spreadsheet", XLSX, workbook)
                .expect(201);
        assertThat(taken.json().at("/events")).hasSize(3);
        Answer report = api.get(REPORTER, taken.location() + "?atLeast=" + taken.lastIndex())
                .expect(200);
        assertThat(report.string("/cycle")).isEqualTo(now.period());
        assertThat(report.string("/entries/0/commitment")).isEqualTo("II.3.5");
        assertThat(report.string("/entries/0/status")).isEqualTo("PLANNED");
        assertThat(report.string("/entries/0/narrative")).startsWith("Two crossings were equipped");
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
        await().atMost(Duration.ofMinutes(2))
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
