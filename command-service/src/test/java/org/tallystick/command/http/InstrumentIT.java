package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;
import static org.tallystick.command.http.Plan.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;

/** An instrument after its adoption: revised, linked, retired. */
class InstrumentIT {

    private static final String WORDS = "{\"en\":\"Words\",\"ru\":\"Слова\"}";
    private static final String NEXT = "2027-H1";

    @Test
    void aRevisionBindsLaterCyclesAndLeavesEarlierOnesAlone() {
        Plan plan = Plan.open();
        revise(plan, "\"r1\"", successions(plan)).expect(200);

        plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.6", "UNDER_WAY")))
                .expect(201);
        openNext(plan);
        report(plan, "II.3.6").expectProblem(422, "COMMITMENT_UNKNOWN");
        report(plan, "II.3.7").expectProblem(422, "MANDATE_MISSING");
        plan.mandate("customs", "LEAD", "II.3.7");
        report(plan, "II.3.7").expect(201);
    }

    @Test
    void aRevisionThatForgetsACommitmentIsRefusedAndNothingIsRecorded() {
        Plan plan = Plan.adopted();
        long before = RunningService.shared().entries();
        Reply refused = revise(plan, "\"r1\"", successions(plan).replaceFirst("\\{[^{}]*KEPT[^{}]*},", ""))
                .expectProblem(422, "REVISION_FORGETS_AN_ITEM");
        assertThat(refused.text("/findings/0/text")).contains("I.1.1");
        assertThat(RunningService.shared().entries()).isEqualTo(before);
    }

    @Test
    void anInstrumentIsChangedUnderItsRevisionOnly() {
        Plan plan = Plan.adopted();
        String links = "/v1/instruments/" + plan.code() + "/links";
        Client secretariat = plan.callers().secretariat();
        secretariat.put(links, links()).expectProblem(428, "REVISION_MISSING");
        secretariat.ifMatch("\"r1\"").put(links, links()).expect(200);
        secretariat.ifMatch("\"r1\"").put(links, links()).expectProblem(412, "REVISION_STALE");
        new Callers("OTHER-1")
                .secretariat()
                .ifMatch("\"r2\"")
                .put(links, links())
                .expectProblem(404, "NOT_FOUND");
        new Callers("OTHER-1")
                .secretariat()
                .ifMatch("\"r2\"")
                .put("/v1/instruments/OTHER-1/links", links())
                .expectProblem(404, "INSTRUMENT_NOT_FOUND");
    }

    @Test
    void linksReachOtherInstrumentsThatTheTokenCoversAndNeverCloseACycle() {
        Plan one = Plan.adopted();
        Plan other = Plan.adopted();
        Client both = both(one, other);
        one.callers()
                .secretariat()
                .ifMatch("\"r1\"")
                .put(path(one), links(serves("II.3.5", other, "II.3.6")))
                .expectProblem(422, "LINK_TARGET_UNKNOWN");
        both.put(path(one), links(serves("II.3.5", other, "II.3.6"))).expect(200);
        Reply cycle =
                both.put(path(other), links(serves("II.3.6", one, "II.3.5"))).expectProblem(422, "LINK_CLOSES_A_CYCLE");
        assertThat(cycle.text("/findings/0/pointer")).isEqualTo("/links/0");
        both.put(path(other), links(serves("I.1.1", one, "I.1.1"))).expect(200);
    }

    @Test
    void ofTwoLinksAtOnceThatCloseACycleOneIsRefused() {
        Plan one = Plan.adopted();
        Plan other = Plan.adopted();
        Client both = both(one, other);
        List<CompletableFuture<Reply>> calls = Stream.of(
                        CompletableFuture.supplyAsync(
                                () -> both.put(path(one), links(serves("II.3.5", other, "II.3.6")))),
                        CompletableFuture.supplyAsync(
                                () -> both.put(path(other), links(serves("II.3.6", one, "II.3.5")))))
                .toList();
        assertThat(calls.stream().map(call -> call.join().status())).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void aRetiredInstrumentGetsNoNewCycleAndItsOpenOneGoesOn() {
        Plan plan = Plan.open();
        String retirement = "/v1/instruments/" + plan.code() + "/retirement";
        String reason = "{\"reason\":" + WORDS + "}";
        plan.callers().secretariat().ifMatch("\"r1\"").post(retirement, reason).expect(200);

        plan.customs()
                .post("/v1/reports", plan.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
        propose(plan).expectProblem(409, "INSTRUMENT_RETIRED");
        plan.callers()
                .secretariat()
                .ifMatch("\"r2\"")
                .post(retirement, reason)
                .expectProblem(409, "INSTRUMENT_RETIRED");
        revise(plan, "\"r2\"", successions(plan)).expectProblem(409, "INSTRUMENT_RETIRED");
    }

    @Test
    void listsHaveTheirLimits() {
        Plan plan = Plan.adopted();
        String link = serves("I.1.1", plan, "II.3.5");
        Client secretariat = plan.callers().secretariat().ifMatch("\"r1\"");
        secretariat.put(path(plan), links(list(Limits.LINKS, _ -> link))).expectProblem(422, "LINK_REPEATED");
        secretariat.put(path(plan), links(list(Limits.LINKS + 1, _ -> link))).expectProblem(422, "LIST_TOO_LONG");
        adoptionWith(plan, "references", Limits.REFERENCES, InstrumentIT::reference)
                .expectProblem(422, "REFERENCE_PLACE_UNKNOWN");
        adoptionWith(plan, "references", Limits.REFERENCES + 1, InstrumentIT::reference)
                .expectProblem(422, "LIST_TOO_LONG");
        adoptionWith(plan, "indicators", Limits.INDICATORS, i -> indicator(i, 1, 2))
                .expectProblem(422, "INDICATOR_ITEM_UNKNOWN");
        adoptionWith(plan, "indicators", Limits.INDICATORS + 1, i -> indicator(i, 1, 2))
                .expectProblem(422, "LIST_TOO_LONG");
        adoptionWith(plan, "indicators", 1, i -> indicator(i, Limits.DIMENSIONS, Limits.CATEGORIES))
                .expectProblem(422, "INDICATOR_ITEM_UNKNOWN");
        adoptionWith(plan, "indicators", 1, i -> indicator(i, Limits.DIMENSIONS + 1, 2))
                .expectProblem(422, "LIST_TOO_LONG");
        adoptionWith(plan, "indicators", 1, i -> indicator(i, 1, Limits.CATEGORIES + 1))
                .expectProblem(422, "LIST_TOO_LONG");
    }

    @Test
    void aRevisionHasItsLimits() {
        Plan plan = Plan.adopted();
        String kept = succession("I.1.1", "KEPT", "\"I.1.1\"");
        revise(plan, "\"r1\"", list(Limits.SUCCESSIONS, _ -> kept)).expectProblem(422, "REVISION_FORGETS_AN_ITEM");
        revise(plan, "\"r1\"", list(Limits.SUCCESSIONS + 1, _ -> kept)).expectProblem(422, "LIST_TOO_LONG");
        revise(plan, "\"r1\"", succession("I.1.1", "SPLIT", list(Limits.SUCCESSORS, i -> "\"X." + i + "\"")))
                .expectProblem(422, "REVISION_FORGETS_AN_ITEM");
        revise(plan, "\"r1\"", succession("I.1.1", "SPLIT", list(Limits.SUCCESSORS + 1, i -> "\"X." + i + "\"")))
                .expectProblem(422, "LIST_TOO_LONG");
    }

    private static Reply revise(Plan plan, String revision, String successions) {
        return plan.callers()
                .secretariat()
                .ifMatch(revision)
                .post(
                        "/v1/instruments/" + plan.code() + "/revision",
                        "{\"catalogue\":" + revised(plan) + ",\"successions\":[" + successions + "],\"reason\":" + WORDS
                                + "}");
    }

    private static String revised(Plan plan) {
        String catalogue = plan.catalogue();
        int from = catalogue.indexOf("\"commitments\":[");
        int to = catalogue.indexOf(",\"components\"");
        return catalogue.substring(0, from) + "\"commitments\":["
                + Stream.of("I.1.1", "II.3.5", "II.3.7", "II.3.8")
                        .map(path -> path.equals("II.3.5")
                                ? item(path, "STATE", "ACHIEVABLE").replace("Words", "Other words")
                                : item(path, "STATE", path.equals("I.1.1") ? "CONTINUING" : "ACHIEVABLE"))
                        .collect(Collectors.joining(","))
                + "]" + catalogue.substring(to);
    }

    private static String successions(Plan plan) {
        assertThat(plan.catalogue()).contains("\"R.M.3\"");
        return String.join(
                ",",
                succession("I.1.1", "KEPT", "\"I.1.1\""),
                succession("II.3.5", "REWORDED", "\"II.3.5\""),
                succession("II.3.6", "SPLIT", "\"II.3.7\",\"II.3.8\""),
                "{\"from\":\"R.M.3\",\"change\":\"DROPPED\",\"to\":[],\"reason\":" + WORDS + "}");
    }

    private static String succession(String from, String change, String to) {
        return "{\"from\":\"" + from + "\",\"change\":\"" + change + "\",\"to\":[" + to + "]}";
    }

    private static void openNext(Plan plan) {
        propose(plan).expect(201);
        String cycle = "/v1/cycles/" + plan.code() + "/" + NEXT;
        plan.coordinator().post(cycle + "/agreements", """
                        {"state":"KZ","agencyDue":"2027-01-20","timeZone":"Asia/Almaty"}""").expect(201);
        plan.callers()
                .secretariat()
                .ifMatch("\"r2\"")
                .post(cycle + "/opening", "{}")
                .expect(200);
    }

    private static Reply propose(Plan plan) {
        Instant closesAt = Instant.now().plus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        LocalDate due = LocalDate.ofInstant(closesAt, ZoneOffset.UTC).minusDays(3);
        return plan.callers()
                .secretariat()
                .post("/v1/cycles", String.format(Locale.ROOT, """
                        {"instrument":"%s","period":"%s","from":"2027-01-01","to":"2027-06-30","stateDue":"%s","closesAt":"%s"}""", plan.code(), NEXT, due, closesAt));
    }

    private static Reply report(Plan plan, String commitment) {
        return plan.customs()
                .post("/v1/reports", plan.report(entry(commitment, "UNDER_WAY")).replace(Plan.PERIOD, NEXT));
    }

    private static Reply adoptionWith(Plan plan, String member, int size, IntFunction<String> element) {
        String code = plan.code() + "-LISTS";
        String catalogue = plan.catalogue().replace(plan.code(), code);
        return new Callers(code)
                .secretariat()
                .post(
                        "/v1/instruments",
                        catalogue.replaceFirst("\\{", "{\"" + member + "\":[" + list(size, element) + "],"));
    }

    private static String reference(int i) {
        return "{\"path\":\"NONE\",\"kind\":\"RESOLUTION\",\"symbol\":\"S/RES/" + i + "\",\"title\":" + WORDS + "}";
    }

    private static String indicator(int i, int dimensions, int categories) {
        return "{\"code\":\"i" + i + "\",\"paths\":[],\"title\":" + WORDS + ",\"unit\":\"COUNT\",\"method\":" + WORDS
                + ",\"dimensions\":["
                + list(
                        dimensions,
                        n -> "{\"code\":\"d" + n + "\",\"categories\":["
                                + list(categories, c -> "\"d" + n + "-c" + c + "\"") + "]}")
                + "]}";
    }

    private static Client both(Plan one, Plan other) {
        return one.callers()
                .as(
                        "secretariat",
                        Map.of("roles", List.of("secretariat"), "instruments", List.of(one.code(), other.code())))
                .ifMatch("\"r1\"");
    }

    private static String path(Plan plan) {
        return "/v1/instruments/" + plan.code() + "/links";
    }

    private static String links(String... links) {
        return "{\"links\":[" + String.join(",", links) + "]}";
    }

    private static String serves(String from, Plan to, String path) {
        return String.format(Locale.ROOT, """
                {"from":"%s","to":{"instrument":"%s","path":"%s"},"kind":"SERVES","reason":%s}""", from, to.code(), path, WORDS);
    }

    private static String list(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(","));
    }
}
