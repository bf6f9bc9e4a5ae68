package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportId;

/** The keys of drafts go by themselves some time after the release, here at once. */
class DraftErasureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String KEEP = "{\"reason\":\"Asked for by the archive.\"}";

    private static final TaskInstanceId TIMERS = TaskInstanceId.of("time-has-come", RecurringTask.INSTANCE);

    private final Plan kept = Plan.open();
    private final Plan plan = Plan.open();
    private final Plan standing = Plan.open();

    @Test
    void draftsThatAReleaseHasOvertakenAreErasedUnlessTheStateKeepsThem() {
        Reply keeping = released(kept);
        kept.customs()
                .ifMatch(keeping.etag())
                .post(kept.reportPath() + "/retention", KEEP)
                .expectProblem(403, "ROLE_MISSING");
        Reply keeps = kept.coordinator()
                .ifMatch(keeping.etag())
                .post(kept.reportPath() + "/retention", KEEP)
                .expect(200);
        kept.coordinator()
                .ifMatch(keeps.etag())
                .post(kept.reportPath() + "/retention", KEEP)
                .expectProblem(409, "DRAFTS_ALREADY_KEPT");
        Reply chosen = retain("\"r2\"", true).expect(200);
        released(standing);
        released(plan);

        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            trigger();
            return RunningService.shared().texts(stream(plan)).equals(List.of("The last word."));
        });

        assertThat(RunningService.shared().texts(stream(kept))).containsExactly("The first word.", "The last word.");
        assertThat(RunningService.shared().events(stream(kept))).noneMatch(DraftsErased.class::isInstance);
        lookAgain();
        assertThat(RunningService.shared().events(stream(plan)))
                .filteredOn(DraftsErased.class::isInstance)
                .hasSize(1);

        assertThat(RunningService.shared().texts(stream(standing)))
                .containsExactly("The first word.", "The last word.");
        retain(chosen.etag(), false).expect(200);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            trigger();
            return RunningService.shared().texts(stream(standing)).equals(List.of("The last word."));
        });
    }

    private Reply retain(String revision, boolean kept) {
        return standing.coordinator()
                .ifMatch(revision)
                .put(
                        "/v1/instruments/" + standing.code() + "/participants/KZ/draft-retention",
                        "{\"kept\":" + kept + "}");
    }

    private static Reply released(Plan plan) {
        String report = plan.reportPath();
        Reply draft = plan.customs()
                .post("/v1/reports", plan.report(entry("The first word.")).replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
        Reply again = plan.customs()
                .ifMatch(draft.etag())
                .put(report + "/entries/II.3.5", entry("The last word."))
                .expect(200);
        Reply submitted = plan.customs()
                .ifMatch(again.etag())
                .post(report + "/submission", "{}")
                .expect(200);
        Reply cleared = plan.ministry()
                .ifMatch(submitted.etag())
                .post(report + "/clearance", "{}")
                .expect(200);
        Reply passed = plan.coordinator()
                .ifMatch(cleared.etag())
                .post(report + "/clearance", "{}")
                .expect(200);
        return plan.coordinator()
                .ifMatch(passed.etag())
                .post(report + "/release", "{}")
                .expect(200);
    }

    private static String entry(String narrative) {
        return Plan.entry("II.3.5", "UNDER_WAY").replace("Scanners work at four posts.", narrative);
    }

    private static String stream(Plan plan) {
        return "report/" + ReportId.of(plan.code(), Plan.PERIOD, "KZ", "customs");
    }

    private static void trigger() {
        timers().reschedule(TIMERS, Instant.now());
    }

    /** No look is under way when one is asked for, so what ends after that began after it too. */
    private static void lookAgain() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(DraftErasureIT::trigger);
        Instant before = lastLook();
        await().atMost(PATIENCE).until(() -> !Objects.equals(lastLook(), before));
    }

    /** Null from the asking to the end of the look. */
    private static @Nullable Instant lastLook() {
        return timers().getScheduledExecution(TIMERS).orElseThrow().getLastSuccess();
    }

    private static Scheduler timers() {
        return RunningService.shared().part("reactions", Scheduler.class);
    }
}
