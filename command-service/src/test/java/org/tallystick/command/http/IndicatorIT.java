package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.dimension;
import static org.tallystick.command.http.Plan.entry;
import static org.tallystick.command.http.Plan.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.ReportId;

/** Values of indicators, as the cycle's version of the catalogue defines them. */
class IndicatorIT {

    private static final String NEXT = "2027-H1";
    private static final String WORDS = "{\"en\":\"Words\",\"ru\":\"Слова\"}";
    private static final String TRAINED = "{\"indicator\":\"trained\",\"unit\":\"COUNT\",\"value\":\"12\"}";
    private static final String FROZEN =
            "{\"indicator\":\"frozen\",\"unit\":\"MONEY\",\"value\":\"12500.50\",\"currency\":\"KZT\"}";
    private static final String SEIZED = "{\"indicator\":\"seized\",\"unit\":\"COUNT\",\"value\":\"3\"}";

    private final Plan plan = Plan.measuredBy(List.of(
            indicator("trained", "II.3.5", "COUNT", dimension("sex", "f", "m")),
            indicator("frozen", "II.3.5", "MONEY", "")));

    @Test
    void whatIsToldOtherwiseThanItIsDefinedIsNamedWhereItStands() {
        String values = String.join(
                ",",
                SEIZED,
                "{\"indicator\":\"trained\",\"unit\":\"PERCENT\",\"value\":\"12\","
                        + "\"by\":[{\"dimension\":\"SEX\",\"group\":\"f\"},{\"dimension\":\"AGE\",\"group\":\"f\"}]}",
                "{\"indicator\":\"frozen\",\"unit\":\"MONEY\",\"value\":\"1\"}");
        String elsewhere = counting("II.3.6", TRAINED.replace("}", ",\"currency\":\"QQQ\"}"));
        String body = plan.report(counting("II.3.5", values) + "," + elsewhere);
        String[] expected = {
            "INDICATOR_UNDEFINED /entries/0/indicators/0/indicator",
            "INDICATOR_UNDEFINED /entries/1/indicators/0/indicator",
            "INDICATOR_UNIT_DIFFERS /entries/0/indicators/1/unit",
            "INDICATOR_GROUP_UNDEFINED /entries/0/indicators/1/by/1/group",
            "INDICATOR_CURRENCY_UNFIT /entries/0/indicators/2/currency",
            "INDICATOR_CURRENCY_UNFIT /entries/1/indicators/0/currency",
            "CURRENCY_UNKNOWN /entries/1/indicators/0/currency"
        };

        Reply refused = plan.customs().post("/v1/reports", body).expectProblem(422, "INDICATOR_UNDEFINED");
        assertThat(findings(refused)).containsExactly(expected);
        Reply rehearsed = plan.customs().post("/v1/reports?dryRun=true", body).expect(200);
        assertThat(findings(rehearsed)).contains(expected);
        plan.customs()
                .post("/v1/reports", plan.report(counting("II.3.5", TRAINED + "," + FROZEN)))
                .expect(201);
    }

    @Test
    void aLaterVersionDefinesForLaterCyclesAlone() {
        revise();
        Reply draft = plan.customs()
                .post(
                        "/v1/reports",
                        plan.report(entry("II.3.5", "UNDER_WAY")).replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
        String address = plan.reportPath() + "/entries/II.3.5";
        plan.customs()
                .ifMatch(draft.etag())
                .put(address, counting("II.3.5", SEIZED))
                .expectProblem(422, "INDICATOR_UNDEFINED");
        Reply kept = plan.customs()
                .ifMatch(draft.etag())
                .put(address, counting("II.3.5", TRAINED + "," + FROZEN))
                .expect(200);
        release(plan.customs()
                .ifMatch(kept.etag())
                .post(plan.reportPath() + "/submission", "{}")
                .expect(200));

        openNext();
        Reply refused = plan.customs()
                .post("/v1/reports", next("", counting("II.3.5", TRAINED)))
                .expectProblem(422, "INDICATOR_UNIT_DIFFERS");
        assertThat(refused.text("/findings/0/pointer")).isEqualTo("/entries/0/indicators/0/unit");
        Reply begun = plan.customs()
                .post("/v1/reports", next("\"submit\":false,\"prefill\":true,", ""))
                .expect(201);
        assertThat(begun.json().at("/events")).as("opened, and one entry").hasSize(2);
        String report = "/v1/reports/" + ReportId.of(plan.code(), NEXT, "KZ", "customs");
        plan.customs().ifMatch(begun.etag()).post(report + "/submission", "{}").expect(200);
    }

    /** The same commitments, of which another thing is counted now. */
    private void revise() {
        String catalogue = plan.catalogue();
        String before = catalogue.substring(catalogue.indexOf(",\"indicators\""));
        String now = ",\"indicators\":[" + indicator("trained", "II.3.5", "PERCENT", "") + ","
                + indicator("seized", "II.3.5", "COUNT", "") + "]}";
        String kept = Stream.of("I.1.1", "II.3.5", "II.3.6", "R.M.3")
                .map(path -> "{\"from\":\"" + path + "\",\"change\":\"KEPT\",\"to\":[\"" + path + "\"]}")
                .collect(Collectors.joining(","));
        plan.callers()
                .secretariat()
                .ifMatch("\"r2\"")
                .post(
                        "/v1/instruments/" + plan.code() + "/revision",
                        "{\"catalogue\":" + catalogue.replace(before, now) + ",\"successions\":[" + kept
                                + "],\"reason\":" + WORDS + "}")
                .expect(200);
    }

    private void release(Reply submitted) {
        Reply cleared = plan.ministry()
                .ifMatch(submitted.etag())
                .post(plan.reportPath() + "/clearance", "{}")
                .expect(200);
        Reply passed = plan.coordinator()
                .ifMatch(cleared.etag())
                .post(plan.reportPath() + "/clearance", "{}")
                .expect(200);
        plan.coordinator()
                .ifMatch(passed.etag())
                .post(plan.reportPath() + "/release", "{}")
                .expect(200);
    }

    private void openNext() {
        plan.propose(NEXT, "2027-01-01", "2027-06-30", Instant.now().plus(Duration.ofDays(200)))
                .expect(201);
        plan.agree(NEXT, "KZ").expect(201);
        plan.openCycle(NEXT, "\"r2\"").expect(200);
    }

    private String next(String members, String entries) {
        return String.format(Locale.ROOT, """
                {%s"instrument":"%s","cycle":"%s","entries":[%s]}""", members, plan.code(), NEXT, entries);
    }

    private static String counting(String commitment, String values) {
        return entry(commitment, "UNDER_WAY").replaceFirst("\\{", "{\"indicators\":[" + values + "],");
    }

    private static List<String> findings(Reply reply) {
        return reply.json()
                .at("/findings")
                .valueStream()
                .filter(finding -> finding.at("/level").asString().equals("BLOCKING"))
                .map(finding -> finding.at("/code").asString() + " "
                        + finding.at("/pointer").asString())
                .toList();
    }
}
