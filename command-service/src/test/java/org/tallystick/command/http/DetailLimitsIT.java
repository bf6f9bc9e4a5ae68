package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Limits;

/** What an entry may tell beside status and narrative, and what may be said of a report: each limit passes at its edge and fails one beyond. */
class DetailLimitsIT {

    private static final Plan PLAN = counting();
    private static final String MEASURE = "{\"title\":\"Course\",\"kind\":\"TRAINING\"}";
    private static final String GOOD = entry("II.3.5", "UNDER_WAY");

    static Stream<Arguments> detailLimits() {
        return Stream.of(
                listed("measures", "measures", Limits.MEASURES, _ -> MEASURE),
                listed("indicators", "indicators", Limits.INDICATOR_VALUES, i -> indicator(i, "")),
                listed("resources", "resources", Limits.RESOURCES, _ -> "{\"kind\":\"IN_KIND\",\"note\":\"Dogs\"}"),
                listed("challenges", "challenges", Limits.NOTES, _ -> "\"x\""),
                listed("good practices", "goodPractices", Limits.NOTES, _ -> "\"x\""),
                listed("needs", "assistanceNeeded", Limits.NOTES, _ -> "\"x\""),
                listed("evidence", "evidence", Limits.EVIDENCE, _ -> evidence("x", "https://example.org/")),
                listed(
                        "translations",
                        "translations",
                        Limits.TRANSLATIONS,
                        i -> translation("r" + (char) ('a' + i), "x")),
                limit(
                        "a note",
                        Limits.NOTE,
                        "TEXT_TOO_LONG",
                        "/entries/0/challenges/0",
                        n -> with("\"challenges\":[\"" + "x".repeat(n) + "\"]")),
                limit(
                        "safeguards",
                        Limits.NOTE,
                        "TEXT_TOO_LONG",
                        "/entries/0/safeguards",
                        n -> with("\"safeguards\":\"" + "x".repeat(n) + "\"")),
                limit(
                        "a link",
                        Limits.LINK,
                        "TEXT_TOO_LONG",
                        "/entries/0/evidence/0/link",
                        n -> with("\"evidence\":[" + evidence("x", "https://" + "x".repeat(n - 8)) + "]")),
                limit(
                        "a title",
                        Limits.LINE,
                        "TEXT_TOO_LONG",
                        "/entries/0/evidence/0/title",
                        n -> with("\"evidence\":[" + evidence("x".repeat(n), "https://example.org/") + "]")),
                limit(
                        "a translation",
                        Limits.NARRATIVE,
                        "TEXT_TOO_LONG",
                        "/entries/0/translations/0/narrative",
                        n -> with("\"translations\":[" + translation("ru", "x".repeat(n)) + "]")),
                limit(
                        "partners",
                        Limits.PARTNERS,
                        "LIST_TOO_LONG",
                        "/entries/0/measures/0/partners",
                        n -> with("\"measures\":["
                                + MEASURE.replace("}", ",\"partners\":[" + list(n, i -> "\"org-" + i + "\"") + "]}")
                                + "]")),
                limit(
                        "groups",
                        Limits.SHARES,
                        "LIST_TOO_LONG",
                        "/entries/0/indicators/0/by",
                        n -> with("\"indicators\":[" + indicator(0, list(n, DetailLimitsIT::share)) + "]")));
    }

    private static Arguments listed(String what, String member, int limit, IntFunction<String> element) {
        return limit(
                what,
                limit,
                "LIST_TOO_LONG",
                "/entries/0/" + member,
                n -> with("\"" + member + "\":[" + list(n, element) + "]"));
    }

    /** As a dry run: whatever else is found, it is not the limit. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("detailLimits")
    void passesAtTheEdgeAndFailsBeyond(
            String what, int limit, String code, String pointer, IntFunction<String> entries) {
        Reply within = PLAN.customs()
                .post("/v1/reports?dryRun=true", PLAN.report(entries.apply(limit)))
                .expect(200);
        assertThat(within.body()).doesNotContain(code);
        Reply beyond = PLAN.customs()
                .post("/v1/reports?dryRun=true", PLAN.report(entries.apply(limit + 1)))
                .expectProblem(422, code);
        assertThat(beyond.text("/findings/0/pointer")).isEqualTo(pointer);
    }

    /** With everything at its limit, in characters of three bytes. */
    @Test
    void theLargestEntryFitsIntoOneEvent() {
        String text = "的";
        String line = text.repeat(Limits.LINE);
        String note = "\"" + text.repeat(Limits.NOTE) + "\"";
        String notes = list(Limits.NOTES, _ -> note);
        String name = "x".repeat(Limits.CODE - 3);
        String partners = list(Limits.PARTNERS, i -> "\"" + name + i + "\"");
        String measure = MEASURE.replace("Course", line)
                .replace(
                        "}",
                        ",\"partners\":[" + partners + "],\"jointWith\":[" + list(Limits.PARTNERS, _ -> "\"KG\"")
                                + "]}");
        String indicator = indicator(0, list(Limits.SHARES, DetailLimitsIT::share));
        String resource = "{\"kind\":\"DONOR\",\"amount\":\"999999999999.9999\",\"currency\":\"USD\",\"donor\":\""
                + name + "\",\"note\":\"" + line + "\"}";
        String large = with("\"reason\":\"" + text.repeat(Limits.REASON) + "\""
                        + ",\"named\":[" + list(Limits.NAMED, i -> "\"" + name + i + "\"") + "]"
                        + ",\"measures\":[" + list(Limits.MEASURES, _ -> measure) + "]"
                        + ",\"indicators\":["
                        + list(Limits.INDICATOR_VALUES, i -> indicator.replace("indicator-0", "indicator-" + i)) + "]"
                        + ",\"resources\":[" + list(Limits.RESOURCES, _ -> resource) + "]"
                        + ",\"challenges\":[" + notes + "],\"goodPractices\":[" + notes + "],\"assistanceNeeded\":["
                        + notes
                        + "],\"safeguards\":" + note
                        + ",\"evidence\":["
                        + list(Limits.EVIDENCE, _ -> evidence(line, "https://" + "x".repeat(Limits.LINK - 8))) + "]"
                        + ",\"translations\":["
                        + list(
                                Limits.TRANSLATIONS,
                                i -> translation("r" + (char) ('a' + i), text.repeat(Limits.NARRATIVE)))
                        + "]")
                .replace("PARTICIPANTS", "NAMED")
                .replace("Scanners work at four posts.", text.repeat(Limits.NARRATIVE));
        Plan plan = counting();

        plan.customs().post("/v1/reports", plan.report(large)).expect(201);
    }

    @Test
    void whatIsSaidOfAReportHasItsLimits() {
        String report = PLAN.reportPath();
        String reason = "{\"reason\":\"" + "x".repeat(Limits.REASON + 1) + "\"}";
        Client customs = PLAN.customs().ifMatch("\"r3\"");
        Client coordinator = PLAN.coordinator().ifMatch("\"r3\"");
        customs.post(report + "/recall", reason).expectProblem(422, "TEXT_TOO_LONG");
        customs.post(report + "/entries/II.3.5/delegation", reason.replace("{", "{\"agency\":\"customs\","))
                .expectProblem(422, "TEXT_TOO_LONG");
        coordinator
                .post(report + "/correction", reason.replace("{", "{\"entries\":[],"))
                .expectProblem(422, "TEXT_TOO_LONG");
        coordinator
                .post(
                        report + "/withdrawal",
                        "{\"reason\":\"x\",\"authority\":\"" + "x".repeat(Limits.LINE + 1) + "\"}")
                .expectProblem(422, "TEXT_TOO_LONG");
        coordinator
                .post(
                        report + "/entries/II.3.5/expungement",
                        "{\"reason\":\"x\",\"authority\":\"" + "x".repeat(Limits.LINE + 1) + "\"}")
                .expectProblem(422, "TEXT_TOO_LONG");
        coordinator
                .post(report + "/entries/II.3.5/expungement", reason.replace("{", "{\"authority\":\"Ministry\","))
                .expectProblem(422, "TEXT_TOO_LONG");
        coordinator
                .post(report + "/entries/II.3.5/reclassification", reason.replace("{", "{\"visibility\":\"NATIONAL\","))
                .expectProblem(422, "TEXT_TOO_LONG");
        coordinator
                .post(report + "/queries/1/answer", "{\"answer\":\"" + "x".repeat(Limits.COMMENT + 1) + "\"}")
                .expectProblem(422, "TEXT_TOO_LONG");
        PLAN.callers()
                .secretariat()
                .ifMatch("\"v1\"")
                .post(report + "/queries", "{\"question\":\"" + "x".repeat(Limits.COMMENT + 1) + "\"}")
                .expectProblem(422, "TEXT_TOO_LONG");
    }

    /** With as many indicators and groups as an entry may tell of. */
    private static Plan counting() {
        String groups = list(
                Limits.DIMENSIONS,
                d -> Plan.dimension(
                        "kind-" + d,
                        IntStream.range(d * Limits.CATEGORIES, (d + 1) * Limits.CATEGORIES)
                                .mapToObj(i -> "group-" + i)
                                .toArray(String[]::new)));
        return Plan.measuredBy(IntStream.range(0, Limits.INDICATOR_VALUES)
                .mapToObj(i -> Plan.indicator("indicator-" + i, "II.3.5", "MONEY", groups))
                .toList());
    }

    private static String indicator(int number, String by) {
        return "{\"indicator\":\"indicator-" + number
                + "\",\"unit\":\"MONEY\",\"value\":\"120\",\"currency\":\"USD\",\"by\":[" + by + "]}";
    }

    private static String share(int number) {
        return "{\"dimension\":\"OTHER\",\"group\":\"group-" + number + "\",\"value\":\"120\"}";
    }

    private static String evidence(String title, String link) {
        return "{\"title\":\"" + title + "\",\"link\":\"" + link + "\",\"mediaType\":\"application/pdf\"}";
    }

    private static String translation(String language, String narrative) {
        return "{\"language\":\"" + language + "\",\"kind\":\"COURTESY\",\"narrative\":\"" + narrative + "\"}";
    }

    private static String with(String member) {
        return GOOD.replaceFirst("\\{", "{" + member + ",");
    }

    private static String list(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(","));
    }

    private static Arguments limit(String what, int limit, String code, String pointer, IntFunction<String> entries) {
        return Arguments.of(what, limit, code, pointer, entries);
    }
}
