package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A cycle of Kyrgyzstan that closes: one agency is cleared elsewhere and read by whom it names, one is late with leave, one is no more. */
final class EndOfTheHalfYear {

    static final String PUBLISHED = "Everybody may read of this forum.";
    static final String NAMED = "One organisation helps with this.";
    static final String HEIR = "story-heir";
    static final String CLEARED_BY = "Security service of the story";

    /** Between the opening and the last report that is in time. */
    private static final Duration OPEN = Duration.ofSeconds(8);

    private static final String SECRETARIAT = "secretariat";
    private static final String KG = Cast.coordinator("KG");
    private static final String AGENCIES = "/v1/states/KG/agencies";
    private static final String CHAIN =
            "/v1/instruments/" + TestCycle.INSTRUMENT + "/participants/KG/clearance-chains/service";

    private final Cast cast;
    private final Api api;
    private final TestCycle cycle;
    private final Thing report;
    private final Thing dissolved;

    private EndOfTheHalfYear(Cast cast, Api api) throws IOException {
        this.cast = cast;
        this.api = api;
        mandates();
        Answer chain =
                cast.put(KG, CHAIN, cast.participating("KG", TestCycle.INSTRUMENT), """
                {"agencies":["fiu"],"steps":[{"step":"mfa","holder":{"kind":"ROLE","name":"clearer"}},
                 {"step":"service","holder":{"kind":"EXTERNAL","name":"%s"}}]}""".replace("%s", CLEARED_BY));
        this.cycle = TestCycle.openUntil(api, Instant.now().plus(OPEN));
        this.report = begun(
                "fiu",
                "\"entries\":[" + entry("I.3.1", "UNDER_WAY", PUBLISHED, "\"PUBLIC\"") + ","
                        + entry("I.6.5", "PLANNED", NAMED, "\"NAMED\",\"named\":[\"TJ\",\"unoct\"]") + "]");
        this.dissolved = begun("cert", "\"nil\":true,\"reason\":\"It is being dissolved.\"");
        cast.delete(KG, CHAIN, chain.etag());
        releasedToWhomItNames();
    }

    static EndOfTheHalfYear begun(Cast cast, Api api) throws IOException {
        return new EndOfTheHalfYear(cast, api);
    }

    String period() {
        return cycle.period();
    }

    Thing report() {
        return report;
    }

    /** Of an agency that is no more. */
    Thing dissolved() {
        return dissolved;
    }

    void told() throws IOException {
        closed();
        moreTimeForOne();
        inheritedFrom("cert");
    }

    /** Two commitments get a mandate, which one of them keeps for many years only; one loses it again. */
    private void mandates() throws IOException {
        cast.post(KG, AGENCIES + "/fiu/mandates", mandate("\"I.3.1\",\"I.6.5\",\"I.4.C.3\""));
        String roster = cast.post(KG, AGENCIES + "/cert/mandates", mandate("\"I.4.A.3\""))
                .etag();
        Thing agency = new Thing(cast, AGENCIES + "/fiu", roster);
        agency.post(KG, "/mandates/withdrawal", """
                {"instrument":"JPOA-CA-2022","commitments":["I.4.C.3"],"reason":"It was given in error."}""");
        String end = "{\"instrument\":\"JPOA-CA-2022\",\"commitments\":[\"I.6.5\"],\"lastDay\":\"2060-12-31\"}";
        agency.post(KG, "/mandates/end", end);
        assertThat(agency.refused(KG, "/mandates/end", end)).isEqualTo("MANDATE_UNKNOWN");
    }

    private static String mandate(String commitments) {
        return "{\"instrument\":\"JPOA-CA-2022\",\"role\":\"LEAD\",\"commitments\":[" + commitments
                + "],\"from\":\"2025-07-01\"}";
    }

    private void releasedToWhomItNames() throws IOException {
        report.post(Cast.clearer("KG"), "/clearance", "{\"step\":\"mfa\"}");
        report.post(KG, "/clearance", """
                {"step":"service","external":{"authority":"%s","reference":"12/7","date":"2026-11-02"}}""".replace("%s", CLEARED_BY));
        report.post(KG, "/release", """
                {"audience":["JPOA-CA-2022"],"entries":[{"commitment":"I.3.1","visibility":"PUBLIC"},
                 {"commitment":"I.6.5","visibility":"NAMED","named":["unoct"]}]}""");
        dissolved.released("KG");
    }

    /** By hand, or by a timer that was quicker. */
    private void closed() {
        await().atMost(OPEN.multipliedBy(2)).until(() -> {
            String revision = "\"r" + calendar().at("/revision").asLong() + "\"";
            api.post(SECRETARIAT, cycle.path("/closing"), TestCycle.key(), revision, Map.of());
            return calendar().at("/state").asString().equals("CLOSED");
        });
    }

    private JsonNode calendar() throws IOException {
        return cast.ask(SECRETARIAT, cycle.path("")).expect(200).json();
    }

    /** After the closing nobody reports but whom the secretariat names. */
    private void moreTimeForOne() throws IOException {
        Answer refused = api.post(
                Cast.customs("KG"), "/v1/reports", TestCycle.key(), cycle.report("COMPLETED", List.of("II.3.8")));
        assertThat(refused.expect(409).string("/code")).isEqualTo("CYCLE_CLOSED");
        new Thing(cast, cycle.path(""), "").reread(SECRETARIAT).post(SECRETARIAT, "/extension", """
                {"agencies":[{"state":"KG","agency":"customs"}],"due":"2060-07-31","reason":"A flood at the crossing."}""");
        begun("customs", "\"entries\":[" + entry("II.3.8", "COMPLETED", "Done.", "\"PARTICIPANTS\"") + "]")
                .released("KG");
    }

    /** Another agency answers for what it reported. */
    private void inheritedFrom(String agency) throws IOException {
        String roster = cast.post(KG, AGENCIES, "{\"agency\":\"" + HEIR + "\",\"name\":{\"en\":\"Heir\"}}")
                .etag();
        cast.post(KG, AGENCIES + "/" + agency + "/dissolution", roster, """
                {"successors":["%s"],"responsible":"%s","reason":"The government ended it."}""".replace("%s", HEIR));
    }

    private Thing begun(String agency, String content) throws IOException {
        return Thing.begun(
                cast,
                "reporter-kg-" + agency,
                "/v1/reports",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + cycle.period() + "\"," + content + "}");
    }

    private static String entry(String commitment, String status, String narrative, String visibility) {
        return String.format(Locale.ROOT, """
                {"commitment":"%s","status":"%s","narrative":"%s","visibility":%s}""", commitment, status, narrative, visibility);
    }
}
