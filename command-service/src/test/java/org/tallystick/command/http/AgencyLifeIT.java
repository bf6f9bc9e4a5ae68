package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;

/** What becomes of agencies, and what that does to their reports. */
class AgencyLifeIT {

    private static final String AGENCIES = "/v1/states/KZ/agencies";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Plan plan = Plan.open();

    @Test
    void aSuspendedAgencySubmitsNothingUntilItIsReinstated() {
        String agency = agency("II.3.5");
        Client reporter = plan.callers().reporter("KZ", agency);

        Reply suspended =
                change(agency, "suspension", "{\"reason\":\"No head.\"}").expect(200);
        submit(reporter).expectProblem(409, "AGENCY_SUSPENDED");
        reporter.post("/v1/plans", strategy()).expectProblem(409, "AGENCY_SUSPENDED");
        change(agency, "suspension", "{\"reason\":\"Again.\"}").expectProblem(409, "AGENCY_ALREADY_SUSPENDED");
        plan.coordinator()
                .ifMatch(suspended.etag())
                .post(path(agency, "reinstatement"), "{}")
                .expect(200);

        submit(reporter).expect(201);
        reporter.post("/v1/plans", strategy()).expect(201);
    }

    private String strategy() {
        return String.format(Locale.ROOT, """
            {"instrument":"%s","code":"strategy","plan":{"adoptedOn":"2026-09-01","visibility":"PARTICIPANTS",\
            "title":"Strategy","actions":[{"commitments":["II.3.5"],"text":"Search"}]}}\
            """, plan.code());
    }

    @Test
    void nothingIsSubmittedUnderAMandateThatWasWithdrawnMeanwhile() {
        String agency = agency("II.3.5");
        Client reporter = plan.callers().reporter("KZ", agency);
        Reply draft = reporter.post(
                        "/v1/reports",
                        plan.report(entry("II.3.5", "UNDER_WAY")).replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);

        change(agency, "mandates/withdrawal", String.format(Locale.ROOT, """
            {"instrument":"%s","commitments":["II.3.5"],"reason":"Moved to another agency."}\
            """, plan.code()))
                .expect(200);

        reporter.ifMatch(draft.etag())
                .post(draft.header("Location") + "/submission", "{}")
                .expectProblem(422, "MANDATE_MISSING");
    }

    @Test
    void aMandateThatEndsLaterInThePeriodStillCounts() {
        String agency = agency("II.3.5");

        change(agency, "mandates/end", String.format(Locale.ROOT, """
            {"instrument":"%s","commitments":["II.3.5"],"lastDay":"2026-12-30"}\
            """, plan.code()))
                .expect(200);

        submit(plan.callers().reporter("KZ", agency)).expect(201);
    }

    @Test
    void theSuccessorCarriesAReportOn() {
        String agency = agency("II.3.5");
        String successor = agency("II.3.6");
        Reply submitted = submit(plan.callers().reporter("KZ", agency)).expect(201);
        Reply returned = plan.ministry()
                .ifMatch(submitted.etag())
                .post(submitted.header("Location") + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Say more.\"}")
                .expect(200);

        change(successor, "merger", "{\"agencies\":[\"" + agency + "\"]}").expect(200);
        String again = submitted.header("Location") + "/submission";
        plan.callers()
                .reporter("KZ", agency)
                .ifMatch(returned.etag())
                .post(again, "{}")
                .expectProblem(404, "REPORT_NOT_FOUND");
        Reply written = plan.callers()
                .reporter("KZ", successor)
                .ifMatch(returned.etag())
                .put(submitted.header("Location") + "/entries/II.3.5", entry("II.3.5", "SUBSTANTIAL"))
                .expect(200);
        Reply carriedOn = plan.callers()
                .reporter("KZ", successor)
                .ifMatch(written.etag())
                .post(again, "{}")
                .expect(200);

        assertThat(carriedOn.text("/reportId")).isEqualTo(submitted.text("/reportId"));
    }

    @Test
    void splitsAndDissolutionsNameWhoAnswers() {
        String agency = agency("II.3.5");
        String one = agency("II.3.6");
        String other = agency("I.1.1");

        change(agency, "split", String.format(Locale.ROOT, """
            {"successors":["%s","%s"],"responsible":"navy"}\
            """, one, other))
                .expectProblem(422, "RESPONSIBLE_NOT_A_SUCCESSOR");
        change(agency, "split", String.format(Locale.ROOT, """
            {"successors":["%s","%s"],"responsible":"%s"}\
            """, one, other, other))
                .expect(200);
        submit(plan.callers().reporter("KZ", agency)).expectProblem(409, "AGENCY_DISSOLVED");
        change(one, "dissolution", String.format(Locale.ROOT, """
            {"successors":["%s"],"responsible":"%s","reason":"By law."}\
            """, other, other))
                .expect(200);
        change(one, "renaming", "{\"name\":{\"en\":\"New\"}}").expectProblem(409, "AGENCY_DISSOLVED");
        change(other, "renaming", "{\"name\":{\"en\":\"New\"}}").expect(200);
    }

    @Test
    void limitsHoldAtTheirEdges() {
        String agency = agency("II.3.5");
        Client stale = plan.coordinator().ifMatch("\"r0\"");

        stale.post(path(agency, "suspension"), "{\"reason\":\"" + "x".repeat(Limits.REASON + 1) + "\"}")
                .expectProblem(422, "TEXT_TOO_LONG");
        stale.post(path(agency, "suspension"), "{\"reason\":\"" + "x".repeat(Limits.REASON) + "\"}")
                .expect(412);
        stale.post(path(agency, "merger"), "{\"agencies\":[" + agencies(Limits.AGENCIES + 1) + "]}")
                .expectProblem(422, "LIST_TOO_LONG");
        stale.post(path(agency, "merger"), "{\"agencies\":[" + agencies(Limits.AGENCIES) + "]}")
                .expect(412);
        stale.post(path(agency, "renaming"), "{\"name\":{\"en\":\"" + "x".repeat(Limits.LINE + 1) + "\"}}")
                .expectProblem(422, "TEXT_TOO_LONG");
    }

    @Test
    void aRosterOfAnotherStateOrInstrumentDoesNotExist() {
        plan.callers()
                .coordinator("KG")
                .ifMatch("\"r1\"")
                .post(path("customs", "suspension"), "{\"reason\":\"No head.\"}")
                .expectProblem(404, "NOT_FOUND");
        change("customs", "mandates/withdrawal", """
            {"instrument":"OTHER-1","commitments":["II.3.5"],"reason":"Moved."}\
            """).expectProblem(404, "NOT_FOUND");
        plan.coordinator()
                .post(path("customs", "suspension"), "{\"reason\":\"No head.\"}")
                .expect(428);
    }

    /** A registered agency that leads on the commitment in this test's instrument, unless another one does. */
    private String agency(String commitment) {
        String agency = "life-" + NEXT.incrementAndGet();
        plan.coordinator()
                .post(AGENCIES, "{\"agency\":\"" + agency + "\",\"name\":{\"en\":\"Agency\"}}")
                .expect(201);
        plan.mandate(agency, "CONTRIBUTING", commitment);
        return agency;
    }

    private Reply submit(Client reporter) {
        return reporter.post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")));
    }

    /** Under the revision that the roster has now. */
    private Reply change(String agency, String what, String body) {
        Reply stale = plan.coordinator().ifMatch("\"r0\"").post(path(agency, what), body);
        if (stale.status() != 412) {
            return stale;
        }
        Matcher current = Pattern.compile("is r(\\d+)").matcher(stale.text("/detail"));
        assertThat(current.find()).describedAs(stale.body()).isTrue();
        return plan.coordinator().ifMatch("\"r" + current.group(1) + "\"").post(path(agency, what), body);
    }

    private static String path(String agency, String what) {
        return AGENCIES + "/" + agency + "/" + what;
    }

    private static String agencies(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(","));
    }
}
