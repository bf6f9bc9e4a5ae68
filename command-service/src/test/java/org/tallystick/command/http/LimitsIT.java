package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Limits;

/** Each limit passes at its edge and fails one beyond. */
class LimitsIT {

    private static final Plan PLAN = Plan.open();
    private static final LimitCalls CALLS = new LimitCalls(PLAN);
    private static final String GOOD = entry("II.3.5", "UNDER_WAY");

    static Stream<Arguments> texts() {
        String code = "TEXT_TOO_LONG";
        return Stream.of(
                limit(code, Limits.NARRATIVE, "/entries/0/narrative", CALLS::narrative),
                limit(code, Limits.REASON, "/entries/0/reason", CALLS::reason),
                limit(code, Limits.REASON, "/reason", CALLS::nilReason),
                limit(code, Limits.REASON, "/reason", CALLS::nilReasonAgain),
                limit(code, Limits.REASON, "/reason", CALLS::returnReason),
                limit(code, Limits.REASON, "/decision", CALLS::decision),
                limit(code, Limits.COMMENT, "/entries/0/comment", CALLS::comment),
                limit(code, Limits.CODE, "/timeZone", CALLS::timeZone),
                limit("VALUE_MALFORMED", Limits.CODE, "/agency", CALLS::agencyCode),
                limit(code, Limits.LINE, "/external/authority", CALLS::authority),
                limit(code, Limits.LINE, "/external/reference", CALLS::reference),
                limit(code, Limits.LINE, "/steps/0/holder/name", CALLS::holder),
                limit(code, Limits.LINE, "/name/en", CALLS::agencyName),
                limit(code, Limits.JWK_MEMBER, "/jwk/n", CALLS::publicKey),
                limit(code, Limits.LINE, "/document/title", CALLS::documentTitle),
                limit(code, Limits.LINE, "/commitments/0/citation/document", CALLS::citation),
                limit("CATALOGUE_TEXT_TOO_LONG", Limits.LINE, "/pillars/0/title/en", CALLS::title),
                limit("CATALOGUE_TEXT_TOO_LONG", Limits.SUMMARY, "/commitments/0/summary/en", CALLS::summary));
    }

    static Stream<Arguments> lists() {
        String code = "LIST_TOO_LONG";
        return Stream.of(
                limit(code, Limits.ENTRIES, "/entries", CALLS::entries),
                limit(code, Limits.ENTRIES, "/entries", CALLS::entriesAgain),
                limit(code, Limits.ENTRIES, "/entries", CALLS::comments),
                limit(code, Limits.ENTRIES, "/entries", CALLS::releasedEntries),
                limit(code, Limits.NAMED, "/entries/0/named", CALLS::names),
                limit(code, Limits.NAMED, "/entries/0/named", CALLS::releasedNames),
                limit(code, Limits.AUDIENCE, "/audience", CALLS::audience),
                limit(code, Limits.STEPS, "/steps", CALLS::steps),
                limit(code, Limits.AGENCIES, "/agencies", CALLS::agencies),
                limit(code, Limits.SECTIONS, "/sections", CALLS::chainSections),
                limit(code, Limits.VISIBILITIES, "/visibilities", CALLS::visibilities),
                limit(code, Limits.LANGUAGES, "/name", CALLS::languages),
                limit(code, Limits.ITEMS, "/commitments", CALLS::mandate),
                limit(code, Limits.ITEMS, "/commitments", CALLS::commitments),
                limit(code, Limits.ITEMS, "/undertakings", CALLS::undertakings),
                limit(code, Limits.ITEMS, "/components", CALLS::components),
                limit(code, Limits.ITEMS, "/roadmap", CALLS::roadmap),
                limit(code, Limits.PARTIES, "/parties", CALLS::parties),
                limit(code, Limits.PARTS, "/pillars", CALLS::pillars),
                limit(code, Limits.PARTS, "/pillars/0/sections", CALLS::sections),
                limit(code, Limits.PARTS, "/pillars/0/sections/0/groups", CALLS::groups));
    }

    /** At the edge something else may be found, such as that the report was not opened, but not the limit. */
    @ParameterizedTest(name = "{2}: {1}")
    @MethodSource({"texts", "lists"})
    void passesAtTheEdgeAndFailsBeyond(String code, int limit, String pointer, IntFunction<Reply> call) {
        Reply within = call.apply(limit);
        assertThat(within.body()).doesNotContain(code);
        assertThat(within.status()).describedAs(within.body()).isIn(200, 201, 404, 409, 422);
        Reply beyond = call.apply(limit + 1).expectProblem(422, code);
        assertThat(beyond.text("/findings/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void aKeyMayHaveItsCharactersAndNotOneMore() {
        String unique = UUID.randomUUID().toString();
        String key = unique + "k".repeat(Limits.KEY - unique.length());
        String agency = "{\"agency\":\"k" + unique.replace("-", "") + "\",\"name\":{\"en\":\"Key\"}}";
        PLAN.coordinator()
                .with("Idempotency-Key", key + "k")
                .post("/v1/states/KZ/agencies", agency)
                .expectProblem(400, "IDEMPOTENCY_KEY_MALFORMED");
        PLAN.coordinator()
                .with("Idempotency-Key", key)
                .post("/v1/states/KZ/agencies", agency)
                .expect(201);
    }

    @Test
    void aBodyMayHaveItsBytesAndNotOneMore() {
        String report = PLAN.report(GOOD);
        String padded = report + " ".repeat(Limits.BODY_BYTES - report.length());
        PLAN.customs().post("/v1/reports?dryRun=true", padded).expect(200);
        PLAN.customs().postChunked("/v1/reports?dryRun=true", padded).expect(200);
        PLAN.customs().post("/v1/reports?dryRun=true", padded + " ").expectProblem(413, "BODY_TOO_LARGE");
        PLAN.customs().postChunked("/v1/reports?dryRun=true", padded + " ").expectProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void anEventMayNotBeLargerThanTheLedgerTakes() {
        long before = RunningService.shared().entries();
        CALLS.longTexts(500).expectProblem(413, "EVENT_TOO_LARGE");
        CALLS.longTextsRehearsed(500).expectProblem(413, "EVENT_TOO_LARGE");
        CALLS.longTextsRehearsed(250).expect(200);
        assertThat(RunningService.shared().entries()).isEqualTo(before);
        CALLS.longTexts(250).expect(201);
    }

    private static Arguments limit(String code, int limit, String pointer, IntFunction<Reply> call) {
        return Arguments.of(code, limit, pointer, call);
    }
}
