package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Limits;

/** Each limit passes at its edge and fails one beyond. */
class LimitsIT {

    private static final Plan PLAN = Plan.open();
    private static final String GOOD = entry("II.3.5", "UNDER_WAY");

    static Stream<Arguments> limits() {
        return Stream.of(
                limit(
                        "narrative",
                        Limits.NARRATIVE,
                        "TEXT_TOO_LONG",
                        "/entries/0/narrative",
                        n -> GOOD.replace("Scanners work at four posts.", "x".repeat(n))),
                limit(
                        "reason",
                        Limits.REASON,
                        "TEXT_TOO_LONG",
                        "/entries/0/reason",
                        n -> with("\"reason\":\"" + "x".repeat(n) + "\"")),
                limit(
                        "names",
                        Limits.NAMED,
                        "LIST_TOO_LONG",
                        "/entries/0/named",
                        n -> with("\"named\":[" + list(n, i -> "\"org-" + i + "\"") + "]")
                                .replace("PARTICIPANTS", "NAMED")),
                limit(
                        "entries",
                        Limits.ENTRIES,
                        "LIST_TOO_LONG",
                        "/entries",
                        n -> list(n, i -> entry("II.3." + i, "UNDER_WAY"))));
    }

    /** As a dry run: whatever else is found, it is not the limit. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
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

    @Test
    void aBodyMayHaveItsBytesAndNotOneMore() {
        String report = PLAN.report(GOOD);
        String padded = report + " ".repeat(Limits.BODY_BYTES - report.length());
        PLAN.customs().post("/v1/reports?dryRun=true", padded).expect(200);
        PLAN.customs().post("/v1/reports?dryRun=true", padded + " ").expectProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void anEventMayNotBeLargerThanTheLedgerTakes() {
        String code = PLAN.code() + "-LARGE";
        String large = PLAN.catalogue().replace(PLAN.code(), code);
        String item = large.substring(large.indexOf("{\"path\":\"II.3.6\""), large.indexOf(",{\"path\":\"R.M.3\""));
        String many = list(700, i -> item.replace("II.3.6", "II.4." + i).replace("Слова.", "Слова. ".repeat(60)));
        long before = RunningService.shared().entries();
        new Callers(code)
                .secretariat()
                .post("/v1/instruments", large.replace(item, item + "," + many))
                .expectProblem(413, "EVENT_TOO_LARGE");
        assertThat(RunningService.shared().entries()).isEqualTo(before);
    }

    @Test
    void aReturnsReasonAndCommentsHaveLimits() {
        Client ministry = PLAN.ministry().ifMatch("\"r3\"");
        ministry.post(PLAN.reportPath() + "/return", String.format(Locale.ROOT, """
                        {"to":"DRAFTER","reason":"%s"}""", "x".repeat(Limits.REASON + 1)))
                .expectProblem(422, "TEXT_TOO_LONG");
        ministry.post(PLAN.reportPath() + "/return", String.format(Locale.ROOT, """
                        {"to":"DRAFTER","reason":"x","entries":[{"commitment":"II.3.5","comment":"%s"}]}""", "x".repeat(Limits.COMMENT + 1)))
                .expectProblem(422, "TEXT_TOO_LONG");
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
