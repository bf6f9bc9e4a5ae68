package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.dimension;
import static org.tallystick.command.http.Plan.entry;
import static org.tallystick.command.http.Plan.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be done with a report beside submitting, clearing and releasing it. */
class ReportLifeIT {

    private static final String DETAILED = """
            {"commitment":"II.3.5","status":"UNDER_WAY","narrative":"Scanners work.","visibility":"PARTICIPANTS",
             "measures":[{"title":"Course","kind":"TRAINING","from":"2026-09-01","partners":["unodc"],"jointWith":["KG"]}],
             "indicators":[{"indicator":"trained","unit":"COUNT","value":"12","by":[{"dimension":"SEX","group":"f","value":null}]}],
             "resources":[{"kind":"DONOR","amount":"12500.50","currency":"USD","donor":"unodc","note":"First part"}],
             "challenges":["Few trainers"],"goodPractices":["Pairs"],"assistanceNeeded":["Trainers"],"safeguards":"Women asked.",
             "evidence":[{"title":"Order","link":"https://customs.example.org/order.pdf","mediaType":"application/pdf"}],
             "translations":[{"language":"ru","kind":"OFFICIAL","narrative":"Сканеры работают."}]}""";

    private final Plan plan =
            Plan.measuredBy(List.of(indicator("trained", "II.3.5", "COUNT", dimension("sex", "f", "m"))));
    private final String report = plan.reportPath();

    @Test
    void aDraftIsKeptWorkedOnAndSubmittedAsItStands() {
        Reply draft = plan.customs()
                .post("/v1/reports", unsubmitted(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        Reply put = customs(draft)
                .put(report + "/entries/II.3.6", entry("II.3.6", "PLANNED"))
                .expect(200);
        Reply changed = customs(put).put(report + "/entries/II.3.5", DETAILED).expect(200);
        Reply removed = customs(changed).delete(report + "/entries/II.3.6").expect(200);
        assertThat(removed.etag()).isEqualTo("\"r5\"");

        Reply submitted = customs(removed).post(report + "/submission", "{}").expect(200);

        assertThat(submitted.text("/state")).isEqualTo("SUBMITTED");
        assertThat(submitted.json().at("/events")).hasSize(1);
    }

    @Test
    void anEntryIsPutUnderTheRevisionThatWasRead() {
        Reply draft = plan.customs()
                .post("/v1/reports", unsubmitted(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        String address = report + "/entries/II.3.5";
        customs(draft).put(address, entry("II.3.5", "PLANNED")).expect(200);
        customs(draft).put(address, entry("II.3.5", "SUSTAINED")).expectProblem(412, "REVISION_STALE");
        plan.customs().put(address, entry("II.3.5", "SUSTAINED")).expectProblem(428, "REVISION_MISSING");
        plan.customs().ifMatch("\"r3\"").delete(address).expect(200);
        plan.customs().ifMatch("\"r4\"").delete(address).expectProblem(404, "ENTRY_NOT_FOUND");
        Reply elsewhere = plan.customs()
                .ifMatch("\"r4\"")
                .put(address, entry("II.3.6", "PLANNED"))
                .expectProblem(422, "COMMITMENT_ELSEWHERE");
        assertThat(elsewhere.text("/findings/0/pointer")).isEqualTo("/commitment");
    }

    @Test
    void aSubmissionIsRecalledBeforeAStepIsCleared() {
        Reply submitted = submitted();
        Reply recalled = customs(submitted)
                .post(report + "/recall", "{\"reason\":\"A post is missing.\"}")
                .expect(200);
        assertThat(recalled.text("/state")).isEqualTo("DRAFT");
        Reply again = customs(recalled).post(report + "/submission", "{}").expect(200);
        Reply cleared = plan.ministry()
                .ifMatch(again.etag())
                .post(report + "/clearance", "{}")
                .expect(200);
        customs(cleared)
                .post(report + "/recall", "{\"reason\":\"A post is missing.\"}")
                .expectProblem(409, "RECALL_TOO_LATE");
    }

    @Test
    void whoDraftedUnderAnotherNameMayNotClearWithTheSameToken() {
        Client both = plan.callers()
                .as(
                        "both",
                        Map.of(
                                "roles",
                                List.of("reporter", "clearer"),
                                "state",
                                "KZ",
                                "agency",
                                "customs",
                                "steps",
                                List.of("mfa")));
        String invented = plan.report(entry("II.3.5", "UNDER_WAY"))
                .replaceFirst("\\{", "{\"actingPerson\":\"" + UUID.randomUUID() + "\",");
        Reply submitted = both.post("/v1/reports", invented).expect(201);

        both.ifMatch(submitted.etag()).post(report + "/clearance", "{}").expectProblem(403, "DRAFTER_MAY_NOT_CLEAR");
        plan.ministry()
                .ifMatch(submitted.etag())
                .post(report + "/clearance", "{}")
                .expect(200);
    }

    @Test
    void aReleaseIsForTheOwnInstrumentOnly() {
        Plan other = Plan.adopted();
        Reply cleared = cleared(submitted());
        Reply refused = plan.coordinator()
                .ifMatch(cleared.etag())
                .post(report + "/release", "{\"audience\":[\"" + plan.code() + "\",\"" + other.code() + "\"]}")
                .expectProblem(422, "AUDIENCE_NOT_COVERED");
        assertThat(refused.text("/findings/0/pointer")).isEqualTo("/audience/1");
    }

    @Test
    void aReleasedReportIsCorrectedReclassifiedAndWithdrawn() {
        Reply released = released();
        Reply corrected = customs(released)
                .post(report + "/correction", correction(entry("II.3.5", "SUBSTANTIAL")))
                .expect(200);
        assertThat(corrected.text("/state")).isEqualTo("SUBMITTED");
        assertThat(corrected.json().at("/version").asInt()).isEqualTo(1);
        Reply second = release(cleared(corrected));
        assertThat(second.json().at("/version").asInt()).isEqualTo(2);

        Reply reclassified = coordinator(second)
                .post(report + "/entries/II.3.5/reclassification", """
                        {"visibility":"NATIONAL","reason":"It names a post."}""")
                .expect(200);
        assertThat(reclassified.json().at("/events")).as("of both versions").hasSize(2);
        Reply withdrawn = coordinator(reclassified)
                .post(report + "/withdrawal", "{\"authority\":\"Ministry\",\"reason\":\"In error.\"}")
                .expect(200);
        assertThat(withdrawn.text("/state")).isEqualTo("WITHDRAWN");
        customs(withdrawn)
                .post(report + "/correction", correction(entry("II.3.5", "SUBSTANTIAL")))
                .expectProblem(409, "REPORT_WITHDRAWN");
    }

    @Test
    void anotherAgencyWritesWhatWasDelegatedToIt() {
        Client guard = plan.callers().reporter("KZ", "border-guard");
        String address = report + "/entries/II.3.6";
        Reply draft = plan.customs()
                .post("/v1/reports", unsubmitted(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        for (String revision : List.of(draft.etag(), "\"r1\"")) {
            guard.ifMatch(revision).put(address, entry("II.3.6", "PLANNED")).expectProblem(404, "REPORT_NOT_FOUND");
        }
        Reply delegated = customs(draft)
                .post(address + "/delegation", "{\"agency\":\"border-guard\",\"reason\":\"They train.\"}")
                .expect(200);
        guard.ifMatch("\"r1\"").put(address, entry("II.3.6", "PLANNED")).expectProblem(412, "REVISION_STALE");
        Reply written = guard.ifMatch(delegated.etag())
                .put(address, entry("II.3.6", "PLANNED"))
                .expect(200);
        customs(written).put(address, entry("II.3.6", "UNDER_WAY")).expectProblem(409, "ENTRY_DELEGATED");
        guard.ifMatch(written.etag()).post(report + "/submission", "{}").expectProblem(404, "REPORT_NOT_FOUND");
        Reply back = customs(written).delete(address + "/delegation").expect(200);
        customs(back).put(address, entry("II.3.6", "UNDER_WAY")).expect(200);
    }

    @Test
    void theSecretariatAcknowledgesAndAsksAndLearnsNothingOfTheInside() {
        Client secretariat = plan.callers().secretariat();
        Reply released = released();
        secretariat.post(report + "/acknowledgement", "{}").expectProblem(428, "REVISION_MISSING");
        secretariat.ifMatch("\"r6\"").post(report + "/acknowledgement", "{}").expectProblem(400, "IF_MATCH_MALFORMED");
        secretariat.ifMatch("\"v2\"").post(report + "/acknowledgement", "{}").expectProblem(412, "VERSION_STALE");
        String rehearsal = report + "/acknowledgement?dryRun=true";
        secretariat.post(rehearsal, "{}").expectProblem(428, "REVISION_MISSING");
        assertThat(secretariat
                        .ifMatch("\"v2\"")
                        .post(rehearsal, "{}")
                        .expect(200)
                        .text("/findings/0/code"))
                .isEqualTo("VERSION_STALE");
        Reply acknowledged = secretariat
                .ifMatch("\"v1\"")
                .post(report + "/acknowledgement", "{}")
                .expect(200);
        assertThat(acknowledged.json().at("/revision").isNull()).isTrue();
        assertThat(acknowledged.json().at("/events/0/stateSeq").isNull()).isTrue();
        assertThat(acknowledged.text("/events/0/sealedRecordSha256")).hasSize(64);
        assertThat(acknowledged.etag()).isEqualTo("\"v1\"");

        Reply asked = secretariat
                .ifMatch("\"v1\"")
                .post(report + "/queries", "{\"commitment\":\"II.3.5\",\"question\":\"How many posts?\"}")
                .expect(200);
        assertThat(asked.json().at("/queries").asInt()).isEqualTo(1);
        plan.coordinator()
                .ifMatch(next(released.etag(), 2))
                .post(report + "/queries/1/answer", "{\"answer\":\"Four.\"}")
                .expect(200);
        plan.coordinator()
                .ifMatch(next(released.etag(), 3))
                .post(report + "/queries/2/answer", "{\"answer\":\"Four.\"}")
                .expectProblem(404, "QUERY_NOT_FOUND");
    }

    @Test
    void whatIsNotReleasedDoesNotExistForTheSecretariat() {
        submitted();
        for (String version : List.of("\"v1\"", "\"v2\"")) {
            plan.callers()
                    .secretariat()
                    .ifMatch(version)
                    .post(report + "/acknowledgement", "{}")
                    .expectProblem(404, "REPORT_NOT_FOUND");
        }
    }

    private String unsubmitted(String entries) {
        return plan.report(entries).replaceFirst("\\{", "{\"submit\":false,");
    }

    private static String correction(String entries) {
        return String.format(Locale.ROOT, """
                {"reason":"Counted twice.","entries":[%s]}""", entries);
    }

    private Reply submitted() {
        return plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
    }

    private Reply cleared(Reply submitted) {
        Reply first = plan.ministry()
                .ifMatch(submitted.etag())
                .post(report + "/clearance", "{}")
                .expect(200);
        return coordinator(first).post(report + "/clearance", "{}").expect(200);
    }

    private Reply release(Reply cleared) {
        return coordinator(cleared).post(report + "/release", "{}").expect(200);
    }

    private Reply released() {
        return release(cleared(submitted()));
    }

    private Client customs(Reply before) {
        return plan.customs().ifMatch(before.etag());
    }

    private Client coordinator(Reply before) {
        return plan.coordinator().ifMatch(before.etag());
    }

    private static String next(String etag, int later) {
        long revision = Long.parseLong(etag.substring(2, etag.length() - 1));
        return "\"r" + (revision + later) + "\"";
    }
}
