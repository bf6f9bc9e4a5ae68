package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What agencies of two states report in two cycles, and what becomes of it. */
final class ReportsOfTheHalfYear {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 20);

    static final String HOME = "What happens at this post stays at home.";
    static final String CORRECTED = "Three crossings work with scanners.";
    static final String RETURNED = "Say which crossings.";
    static final String ASKED = "How many officers?";
    static final String ANSWERED = "Forty, at three crossings.";
    static final String EXPUNGED = "A wall is built where nobody should know.";
    static final String DETERMINED = "The posts of both services were counted.";
    static final String RECLASSIFIED = "It tells where there are none.";
    static final String MEASURE = "Course for those who read the pictures";
    static final String CHALLENGE = "Spare parts take half a year";
    static final String PRACTICE = "Two officers look at each picture";
    static final String NEED = "A workshop for repairs";
    static final String SAFEGUARD = "Women search women, at every crossing";
    static final String TRANSLATED = "Три пункта пропуска работают со сканерами.";

    private static final String DETAILS =
            String.format(Locale.ROOT, """
            "measures":[{"title":"%s","kind":"TRAINING","from":"2026-01-12","partners":["unoct"],"jointWith":["KG"]}],
            "resources":[{"kind":"DONOR","amount":"12500.50","currency":"USD","donor":"unoct"}],
            "indicators":[{"indicator":"seizures-of-small-arms","unit":"COUNT","value":"3"}],
            "challenges":["%s"],"goodPractices":["%s"],"assistanceNeeded":["%s"],"safeguards":"%s",
            "translations":[{"language":"ru","kind":"OFFICIAL","narrative":"%s"}],
            "evidence":[{"title":"Plan","link":"https://example.org/plan","mediaType":"text/html"}],""", MEASURE, CHALLENGE, PRACTICE, NEED, SAFEGUARD, TRANSLATED);

    private static final String KEPT = "{\"reason\":\"The archive asks for it.\"}";
    private static final String DECREE = "A decree is drafted.";

    private static final String CUSTOMS = Cast.customs("KZ");
    private static final String KZ = Cast.coordinator("KZ");
    private static final String KG = Cast.coordinator("KG");

    private final Cast cast;
    private final TestCycle before;
    private final TestCycle now;
    private final Thing former;
    private final Thing report;
    private final Thing withdrawn;
    private final Thing expunged;
    private final Thing waiting;
    private final Thing sheet;
    private String determination = "";
    private long determined;

    private ReportsOfTheHalfYear(Cast cast, Api api) throws IOException {
        this.cast = cast;
        cast.post(KZ, "/v1/states/KZ/agencies/customs/mandates", """
                {"instrument":"JPOA-CA-2022","role":"CONTRIBUTING","commitments":["I.1.2"],"from":"2025-07-01"}""");
        before = TestCycle.openedFrom(api, LocalDate.of(2026, 1, 10));
        former = begun("KZ", "customs", before, entry("II.3.5", "UNDER_WAY", "Two.") + "," + home("PLANNED"));
        former.released("KZ", """
                {"audience":["JPOA-CA-2022"],"entries":[{"commitment":"II.3.5","visibility":"PARTICIPANTS"}]}""");
        sheet = sheet(Cast.customs("KG")).released("KG");
        now = TestCycle.openedFrom(api, FIRST_DAY);
        Thing cycle = new Thing(cast, now.path(""), now.etag());
        cycle.post(KZ, "/extension", """
                {"agencies":[{"state":"KZ","agency":"customs"}],"due":"2060-07-31","reason":"A flood at the crossing."}""");
        report = drafted();
        withdrawn = begun("KG", "border-guard", now, entry("II.3.5", "UNDER_WAY", "One post."));
        expunged = begun("KG", "border-guard", before, entry("II.3.5", "PLANNED", EXPUNGED));
        waiting = nil("KZ", "border-guard");
    }

    /** Opened, and drafted. */
    static ReportsOfTheHalfYear begun(Cast cast, Api api) throws IOException {
        return new ReportsOfTheHalfYear(cast, api);
    }

    String period() {
        return now.period();
    }

    String periodBefore() {
        return before.period();
    }

    Thing report() {
        return report;
    }

    /** Of the period before; one entry of it was taken back later. */
    Thing former() {
        return former;
    }

    Thing withdrawn() {
        return withdrawn;
    }

    String determination() {
        return determination;
    }

    /** Index of the entry that released it; one of the versions that it weighed was withdrawn afterwards. */
    long determined() {
        return determined;
    }

    /** Released, and destroyed later. */
    Thing expunged() {
        return expunged;
    }

    /** Submitted, and not yet cleared at any step. */
    Thing waiting() {
        return waiting;
    }

    /** Begun with what was last released, then edited by the agency and, for a while, by another one. */
    private Thing drafted() throws IOException {
        Thing draft = Thing.begun(
                cast,
                CUSTOMS,
                "/v1/reports",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + now.period()
                        + "\",\"submit\":false,\"prefill\":true,\"entries\":[]}");
        draft.put(CUSTOMS, "/entries/I.1.2", home("UNDER_WAY"));
        draft.delete(CUSTOMS, "/entries/I.1.2");
        draft.put(CUSTOMS, "/entries/I.1.2", home("PLANNED"));
        draft.post(
                CUSTOMS,
                "/entries/II.3.5/delegation",
                "{\"agency\":\"border-guard\",\"reason\":\"They run the posts.\"}");
        draft.put("reporter-kz-border-guard", "/entries/II.3.5", entry("II.3.5", "SUBSTANTIAL", "Posts work."));
        draft.delete(CUSTOMS, "/entries/II.3.5/delegation");
        draft.put(CUSTOMS, "/entries/II.3.5", entry("II.3.5", "UNDER_WAY", "Two crossings, and a third follows."));
        return draft;
    }

    void sentBack() throws IOException {
        report.post(CUSTOMS, "/submission", "{}");
        report.post(CUSTOMS, "/recall", "{\"reason\":\"A post is missing.\"}");
        report.post(CUSTOMS, "/submission", "{}");
        report.post(KZ, "/return", """
                {"to":"DRAFTER","reason":"Say which crossings.","entries":[{"commitment":"II.3.5","comment":"Which two?"}]}""");
        report.post(
                CUSTOMS,
                "/submission",
                "{\"entries\":[" + entry("II.3.5", "UNDER_WAY", "Korday and Karasu have scanners.") + "]}");
        report.post(KZ, "/clearance", "{}");
        Answer previous = report.post(KZ, "/return", "{\"to\":\"PREVIOUS\",\"reason\":\"The ministry looks again.\"}");
        assertThat(previous.string("/state")).isEqualTo("SUBMITTED");
    }

    void releasedAndTalkedAbout() throws IOException {
        report.released("KZ");
        expunged.released("KG");
        cast.post("secretariat", report.path() + "/acknowledgement", "\"v1\"", "{}");
        cast.post(
                "secretariat",
                report.path() + "/queries",
                "\"v1\"",
                "{\"commitment\":\"II.3.5\",\"question\":\"" + ASKED + "\"}");
        report.reread(KZ).post(KZ, "/queries/1/answer", "{\"answer\":\"" + ANSWERED + "\"}");
    }

    void corrected() throws IOException {
        report.post(
                CUSTOMS,
                "/correction",
                "{\"reason\":\"One was counted twice.\",\"entries\":["
                        + detailed(entry("II.3.5", "SUBSTANTIAL", CORRECTED)) + "]}");
        report.released("KZ");
        report.post(KZ, "/retention", KEPT);
        assertThat(report.refused(KZ, "/retention", KEPT)).isEqualTo("DRAFTS_ALREADY_KEPT");
    }

    void neighbours() throws IOException {
        Thing customs = begun("KG", "customs", now, """
                {"commitment":"II.3.5","status":"PLANNED","visibility":"PARTICIPANTS","unchanged":true}""").released("KG");
        nil("KG", "fiu").released("KG");
        withdrawn.released("KG");
        determined(customs, withdrawn);
        withdrawn.post(KG, "/withdrawal", "{\"authority\":\"Border service\",\"reason\":\"Sent in error.\"}");
    }

    /** Fewer may read one entry than were told of it, and nobody another one. */
    void takenBack() throws IOException {
        former.post(KZ, "/entries/II.3.5/reclassification", """
                {"visibility":"NATIONAL","reason":"%s"}""".replace("%s", RECLASSIFIED));
        expunged.post(KG, "/entries/II.3.5/expungement", """
                {"authority":"Border service","reason":"It names a place."}""");
    }

    /** By the coordinator of Kyrgyzstan, whose customs said that it is planned, and whose border guard that it is under way. */
    private void determined(Thing customs, Thing guard) throws IOException {
        String both = weighed(customs) + "," + weighed(guard);
        Thing begun = determination(now, statement("PLANNED", "One post is not enough.", both));
        begun.post(Cast.clearer("KG"), "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Both were counted.\"}");
        begun.put(KG, "", statement("UNDER_WAY", DETERMINED, both));
        determination = begun.path();
        determined = begun.cleared("KG").post(KG, "/release", "{}").lastIndex();
        revoked(determination(before, statement("UNDER_WAY", "A decree is half of it.", weighed(sheet))));
    }

    /** From then on what the agencies say stands for itself again. */
    private void revoked(Thing begun) throws IOException {
        begun.cleared("KG").post(KG, "/release", "{}");
        String cell = "/v1/instruments/JPOA-CA-2022/matrix?state=KG&pillar=II&cycle=" + before.period();
        assertThat(cast.ask(KG, cell).expect(200).text()).contains("DETERMINED");
        begun.post(KG, "/revocation", "{\"reason\":\"A decree is no post.\"}");
        assertThat(cast.ask(KG, cell).expect(200).text()).doesNotContain("DETERMINED");
    }

    private Thing determination(TestCycle cycle, String statement) throws IOException {
        return Thing.begun(
                cast,
                KG,
                "/v1/determinations",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + cycle.period() + "\",\"commitment\":\"II.3.5\","
                        + statement.substring(1));
    }

    private static String statement(String status, String reason, String considered) {
        return "{\"status\":\"" + status + "\",\"reason\":\"" + reason
                + "\",\"visibility\":\"PARTICIPANTS\",\"considered\":[" + considered + "]}";
    }

    private static String weighed(Thing report) {
        return "{\"reportId\":\"" + report.id() + "\",\"version\":1}";
    }

    /** The template of the cycle before, with one row filled in; sent twice, once to see what would be found. */
    private Thing sheet(String reporter) throws IOException {
        String template =
                cast.ask(reporter, before.path("/template.csv")).expect(200).text();
        String filled = FilledTemplate.of(
                template, "II.3.5", Map.of("status", "PLANNED", "narrative", DECREE, "visibility", "PARTICIPANTS"));
        String at = "/v1/reports:spreadsheet";
        Answer found = cast.sheet(reporter, at + "?dryRun=true", filled).expect(200);
        assertThat(found.string("/verdict")).isEqualTo("ACCEPTED");
        Answer sent = cast.recorded(cast.sheet(reporter, at, filled));
        Answer read = cast.ask(reporter, sent.location()).expect(200);
        assertThat(read.string("/cycle")).isEqualTo(before.period());
        assertThat(read.text()).contains(DECREE);
        return new Thing(cast, sent.location(), sent.etag());
    }

    private Thing nil(String state, String agency) throws IOException {
        return Thing.begun(
                cast,
                "reporter-" + state.toLowerCase(Locale.ROOT) + "-" + agency,
                "/v1/reports",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + now.period()
                        + "\",\"nil\":true,\"reason\":\"Nothing changed.\"}");
    }

    private Thing begun(String state, String agency, TestCycle cycle, String entries) throws IOException {
        return Thing.begun(
                cast,
                "reporter-" + state.toLowerCase(Locale.ROOT) + "-" + agency,
                "/v1/reports",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + cycle.period() + "\",\"entries\":[" + entries + "]}");
    }

    private static String entry(String commitment, String status, String narrative) {
        return String.format(Locale.ROOT, """
                {"commitment":"%s","status":"%s","narrative":"%s","visibility":"PARTICIPANTS"}""", commitment, status, narrative);
    }

    private static String detailed(String entry) {
        return "{" + DETAILS + entry.substring(1);
    }

    private static String home(String status) {
        return entry("I.1.2", status, HOME).replace("PARTICIPANTS", "NATIONAL");
    }
}
