package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.ReportId;

/** A report that refers to the one that the agency released in the cycle before. */
class EarlierReportIT {

    private static final String NEXT = "2027-H1";

    private final Plan plan = Plan.open();

    @BeforeEach
    void theNextCycleIsOpen() {
        plan.propose(NEXT, "2027-01-01", "2027-06-30", Instant.now().plus(Duration.ofDays(200)))
                .expect(201);
        plan.agree(NEXT, "KZ").expect(201);
        plan.openCycle(NEXT, "\"r2\"").expect(200);
    }

    @Test
    void anUnchangedEntryNamesWhatItRepeats() {
        release();
        plan.customs()
                .post("/v1/reports", inTheNextCycle("", unchanged("II.3.5", "UNDER_WAY")))
                .expect(201);
    }

    @Test
    void whatWasNotReleasedOrIsDifferentIsNotUnchanged() {
        release();
        for (String entry : new String[] {unchanged("II.3.6", "UNDER_WAY"), unchanged("II.3.5", "SUBSTANTIAL")}) {
            plan.customs()
                    .post("/v1/reports", inTheNextCycle("", entry))
                    .expectProblem(422, "UNCHANGED_WITHOUT_RELEASE");
        }
    }

    @Test
    void aDraftIsPrefilledWithTheWordsOfTheLastRelease() {
        release();
        Reply draft = plan.customs()
                .post("/v1/reports", inTheNextCycle("\"submit\":false,\"prefill\":true,", ""))
                .expect(201);
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        assertThat(draft.json().at("/events")).as("opened, and one entry").hasSize(2);
        assertThat(RunningService.shared().texts("report/" + ReportId.of(plan.code(), NEXT, "KZ", "customs")))
                .containsExactly("Scanners work at four posts.");
    }

    @Test
    void withoutAReleaseThereIsNothingToBeginWith() {
        plan.customs()
                .post("/v1/reports", inTheNextCycle("\"submit\":false,\"prefill\":true,", ""))
                .expectProblem(422, "PREFILL_WITHOUT_SOURCE");
    }

    private void release() {
        String report = plan.reportPath();
        Reply submitted = plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        Reply cleared = plan.ministry()
                .ifMatch(submitted.etag())
                .post(report + "/clearance", "{}")
                .expect(200);
        Reply passed = plan.coordinator()
                .ifMatch(cleared.etag())
                .post(report + "/clearance", "{}")
                .expect(200);
        plan.coordinator()
                .ifMatch(passed.etag())
                .post(report + "/release", "{}")
                .expect(200);
    }

    private String inTheNextCycle(String members, String entries) {
        return String.format(Locale.ROOT, """
                {%s"instrument":"%s","cycle":"%s","entries":[%s]}""", members, plan.code(), NEXT, entries);
    }

    private static String unchanged(String commitment, String status) {
        return String.format(Locale.ROOT, """
                {"commitment":"%s","status":"%s","visibility":"PARTICIPANTS","unchanged":true}""", commitment, status);
    }
}
