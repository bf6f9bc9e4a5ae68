package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tallystick.acceptance.Asked.AGENCY;
import static org.tallystick.acceptance.Asked.MONITOR;
import static org.tallystick.acceptance.Asked.OTHER;
import static org.tallystick.acceptance.Asked.OWN;
import static org.tallystick.acceptance.Asked.PARTNER;
import static org.tallystick.acceptance.Asked.all;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tallystick.acceptance.check.Consistency;
import tools.jackson.databind.JsonNode;

/**
 * Half a year of two states with every thing there is; then every question, put to six callers, now and as of points of before. What
 * moves the ledger on comes last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HalfYearStoryIT {

    private static final int REBUILD = Order.DEFAULT + 1;
    private static final int TIME_COMES = Order.DEFAULT + 2;
    private static final int CHECK = Order.DEFAULT + 3;

    private static final String JPOA = "/v1/instruments/JPOA-CA-2022";
    private static final String BY_CUSTOMS = "\"agency\":\"customs\"";

    /** They read a report of Kazakhstan's customs whatever its visibility. */
    private static final Set<String> EITHER_WAY = Set.of(OWN, AGENCY);

    /** What differs, as of a point, once texts of an entry or the name of a person are gone. */
    private static final String DESTROYED =
            "/(entries|unreleased)/[*]/(erased|narrative)|/items/[*]/(erased|mail|name)";

    /** What differs, as of a point, for whom an entry is not any more: itself, and what its cell was made of. */
    private static final String RECLASSIFIED = "/entries/-|/items/-|/items/[*]/commitments/-"
            + "|/cells/[*]/(basis|empty|lastKnown|sources/-|status)|/trend/[*]/cycles/[*]/(basis|status)"
            + "|/counts/(byStatus/UNDER_WAY|empty(/NOT_RELEASED)?|completeness/(numerator|ratio))";

    /** Who may read what was said, in whatever answer. */
    private static final Map<String, Set<String>> READERS = Map.ofEntries(
            Map.entry(ReportsOfTheHalfYear.HOME, Set.of(OWN, AGENCY)),
            Map.entry(ReportsOfTheHalfYear.RETURNED, Set.of(OWN, AGENCY)),
            Map.entry(ReportsOfTheHalfYear.RECLASSIFIED, Set.of(OWN, AGENCY)),
            Map.entry(CounselOfTheHalfYear.BETWEEN_US, Set.of(OWN, AGENCY)),
            Map.entry(EndOfTheHalfYear.NAMED, Set.of(OTHER, PARTNER)),
            Map.entry(ReportsOfTheHalfYear.CORRECTED, Set.of(OWN, AGENCY, OTHER, MONITOR, Asked.AUDITOR)),
            Map.entry(ReportsOfTheHalfYear.NEED, Set.of(OWN, AGENCY, OTHER, MONITOR, Asked.AUDITOR)),
            Map.entry(ReportsOfTheHalfYear.SAFEGUARD, Set.of(OWN, AGENCY, OTHER, MONITOR, Asked.AUDITOR)),
            Map.entry(ReportsOfTheHalfYear.TRANSLATED, Set.of(OWN, AGENCY, OTHER, MONITOR, Asked.AUDITOR)),
            Map.entry(ReportsOfTheHalfYear.ASKED, Set.of(OWN, AGENCY)),
            Map.entry(ReportsOfTheHalfYear.ANSWERED, Set.of(OWN, AGENCY)),
            Map.entry(RevisionOfTheHalfYear.LINKED, Set.copyOf(Asked.CALLERS)),
            Map.entry(CounselOfTheHalfYear.DECLINED, Set.of(OWN, AGENCY, OTHER, MONITOR, Asked.AUDITOR)),
            Map.entry(AgenciesOfTheHalfYear.PERSON, Set.of(OWN, AGENCY, OTHER, MONITOR, Asked.AUDITOR)),
            Map.entry(EndOfTheHalfYear.PUBLISHED, Set.copyOf(Asked.CALLERS)),
            Map.entry(SupportOfTheHalfYear.NEED, Set.copyOf(Asked.CALLERS)),
            Map.entry(ReportsOfTheHalfYear.EXPUNGED, Set.of()),
            Map.entry(AgenciesOfTheHalfYear.ERASED, Set.of()));

    /** Changing calls that are no part of the half year, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "PUT /v1/clock", "only where time is played",
            "DELETE /v1/clock", "only where time is played",
            "POST /v1/cycles/{instrument}/{period}/closing", "by hand, or by a timer that was quicker",
            "POST /v1/instruments", "what was adopted when the demo was founded is all that a token is for",
            "POST /v1/instruments/{code}/participants", "each state joined each of them when the demo was founded");

    private static Set<String> made;
    private static HalfYear year;
    private static ReportsOfTheHalfYear reports;

    @BeforeAll
    static void itIsTold() throws IOException {
        Api api = Demo.run().api();
        year = HalfYear.told(api);
        made = api.made();
        reports = year.reports();
    }

    @Test
    void positionsAreOpenToWhomTheStateReleasedThemOnly() throws IOException {
        year.askedNow(JPOA + "/matrix?state=KZ&pillar=II")
                .tells("\"agency\":\"customs\",\"status\":\"SUBSTANTIAL\"", OWN, AGENCY, OTHER, MONITOR)
                .hides(BY_CUSTOMS, PARTNER)
                .nobodyIsLeftOut();
        year.askedNow(JPOA + "/matrix?state=KZ&pillar=I")
                .tells("\"agency\":\"customs\",\"status\":\"PLANNED\"", OWN, AGENCY)
                .hides(BY_CUSTOMS, OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
        year.askedNow("/v1/pillars/JPOA-CA-2022/II")
                .tells("\"SUBSTANTIAL\":1", OWN, AGENCY, OTHER, MONITOR)
                .hides("\"SUBSTANTIAL\":1", PARTNER)
                .nobodyIsLeftOut();
        year.askedNow("/v1/states/KZ?instrument=JPOA-CA-2022")
                .tells("\"phase\":\"RELEASED\"", OWN, AGENCY)
                .hides("\"phase\":\"RELEASED\"", OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
        year.asked(JPOA + "/matrix?state=KZ&pillar=II&cycle=" + reports.periodBefore())
                .tells("\"agency\":\"customs\",\"status\":\"UNDER_WAY\"", OWN, AGENCY)
                .hides(BY_CUSTOMS, OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void aStatesOwnStatementStandsBeforeItsAgencies() throws IOException {
        year.askedNow(JPOA + "/matrix?state=KG&pillar=II")
                .tells("\"status\":\"UNDER_WAY\",\"basis\":\"DETERMINED\"", OWN, AGENCY, OTHER, MONITOR)
                .hides("DETERMINED", PARTNER)
                .nobodyIsLeftOut();
        year.askedNow("/v1/determinations?instrument=JPOA-CA-2022&state=KG")
                .tells(ReportsOfTheHalfYear.DETERMINED, OWN, AGENCY, OTHER, MONITOR)
                .hides(ReportsOfTheHalfYear.DETERMINED, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void aStatementWantsALookOnceWhatItWeighedIsTakenBack() throws IOException {
        String cell = JPOA + "/matrix?state=KG&pillar=II&cycle=" + reports.period();
        year.asked(cell)
                .tells("\"needsReview\":true", OTHER)
                .hides("\"needsReview\":true", OWN, AGENCY, MONITOR, PARTNER)
                .nobodyIsLeftOut();
        year.asked(cell + "&asOf=" + reports.determined())
                .tells("DETERMINED", OWN, AGENCY, OTHER, MONITOR)
                .hides("\"needsReview\":true", all())
                .nobodyIsLeftOut();
    }

    @Test
    void whatIsReportedServesAnotherInstrumentOverALinkThatSaysWhy() throws IOException {
        year.asked(JPOA)
                .tells(
                        "\"how\":\"SERVES\",\"other\":{\"instrument\":\"CICA-CT-2022\",\"version\":1,\"path\":\"II.9\"",
                        all())
                .tells("Customs and law keep weapons and dangerous materials from terrorists.", all())
                .nobodyIsLeftOut();
        String from = "\"linkedFrom\":[{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + reports.period()
                + "\",\"commitment\":\"II.3.5\"";
        year.askedNow("/v1/instruments/" + OpeningOfTheHalfYear.INSTRUMENT + "/matrix?state=KZ&pillar=II")
                .tells(
                        "\"commitment\":\"II.9\",\"status\":\"SUBSTANTIAL\",\"basis\":\"LINKED\"",
                        OWN,
                        AGENCY,
                        OTHER,
                        MONITOR)
                .tells(from, OWN, AGENCY, OTHER, MONITOR)
                .hides(from, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void aStateSubmitsAsOneAndOthersLearnThatItDid() throws IOException {
        String question = "/v1/states/KG?instrument=JPOA-CA-2022&cycle="
                + year.signatures().period();
        long released = year.signatures().released();
        Answer one = year.cast().ask(OTHER, year.signatures().national()).expect(200);
        assertThat(one.string("/nationalSubmission/stage")).isEqualTo("RELEASED");
        JsonNode own = year.cast()
                .ask(OTHER, question + "&asOf=" + released)
                .expect(200)
                .json()
                .at("/nationalSubmission");
        assertThat(own.at("/stage").asString()).isEqualTo("RELEASED");
        JsonNode others = year.cast()
                .ask(MONITOR, question + "&asOf=" + released)
                .expect(200)
                .json()
                .at("/nationalSubmission");
        assertThat(year.cast()
                        .ask(PARTNER, question + "&asOf=" + released)
                        .expect(200)
                        .json()
                        .at("/nationalSubmission")
                        .isNull())
                .as("it was released to participants")
                .isTrue();
        assertThat(others.at("/version").asInt()).isEqualTo(1);
        assertThat(others.at("/late").asBoolean()).isFalse();
        assertThat(others.at("/stage").isNull()).isTrue();
        assertThat(year.cast()
                        .ask(MONITOR, question)
                        .expect(200)
                        .json()
                        .at("/nationalSubmission")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatAnAgencySignedIsHandedBackAsItCameAndCheckedWithItsKey() throws IOException {
        String signed = year.signatures().report() + "/submissions/1/signed";
        for (String caller : List.of(OTHER, Cast.customs("KG"))) {
            assertThat(year.cast().ask(caller, signed).expect(200).text())
                    .isEqualTo(year.signatures().jws());
        }
        for (String caller : List.of(OWN, AGENCY, MONITOR, PARTNER)) {
            year.cast().ask(caller, signed).expect(404);
        }
        year.asked("/v1/states/KG/agencies/customs/keys")
                .tells(year.signatures().publicKey(), all())
                .nobodyIsLeftOut();
    }

    @Test
    void aFileIsReadByWhomItsReportWasReleasedFor() throws IOException {
        String file = year.signatures().file();
        for (String caller : List.of(OWN, AGENCY, OTHER, Cast.customs("KG"), MONITOR, Asked.AUDITOR)) {
            assertThat(Demo.run().api().file(caller, file)).as(caller).isEqualTo(SignaturesOfTheHalfYear.FILE);
        }
        year.cast().ask(PARTNER, file).expect(404);
    }

    @Test
    void everyChangingCallThereIsWasMade() throws IOException {
        JsonNode paths = Demo.run()
                .api()
                .getFromCommandService("/v3/api-docs")
                .expect(200)
                .json()
                .at("/paths");
        Set<String> calls = paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(call -> call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .filter(call -> !call.startsWith("GET "))
                .collect(Collectors.toSet());
        assertThat(calls).hasSizeGreaterThan(90);
        assertThat(calls)
                .filteredOn(
                        call -> made.stream().noneMatch(one -> one.matches(call.replaceAll("\\{[a-zA-Z]+}", "[^/]+"))))
                .isSubsetOf(ELSEWHERE.keySet());
    }

    /** Time comes once, at the end: the stories work under revisions that it would move on. */
    @Test
    @Order(TIME_COMES)
    void whoIsLateIsRemindedAndTheStateIsToldWhereThatFoundNobodyAndACycleOpens() throws Exception {
        String opening = year.opening().cycle().path();
        year.asked(opening + "?asOf=" + year.opening().scheduled())
                .tells("\"state\":\"PROPOSED\"", all())
                .nobodyIsLeftOut();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Instant.now().isAfter(year.opening().opens()));
        try (Connection ledger = Demo.run().superuser();
                Statement timers = ledger.createStatement()) {
            timers.executeUpdate("update scheduled_tasks set execution_time = now() where task_name = 'time-has-come'");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> number(
                                    timers,
                                    "select count(*) from ledger_entry where starts_with(type, 'cycle.reminder-issued.')"
                                            + " and stream = 'cycle/JPOA-CA-2022/" + reports.period() + "'")
                            > 0);
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> year.cast()
                        .ask(OWN, JPOA + "/directory?state=KZ&gaps=true&limit=1000")
                        .expect(200)
                        .text()
                        .contains("\"remindedInVain\":\""));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> year.cast().ask(OWN, opening).string("/state").equals("OPEN"));
        year.asked(opening).tells("\"state\":\"OPEN\"", all()).nobodyIsLeftOut();
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void whatIsExpungedIsReadByNobodyAndSaidToBeGone() throws IOException {
        year.asked("/v1/commitments/JPOA-CA-2022/II.3.5?cycle=" + reports.periodBefore())
                .tells("\"erased\":true", OWN, AGENCY, OTHER, MONITOR)
                .hides(ReportsOfTheHalfYear.EXPUNGED, all())
                .nobodyIsLeftOut();
    }

    @Test
    void whatWasDoneLearntAndSpentIsListedForWhomItWasReleased() throws IOException {
        listed("/v1/measures", ReportsOfTheHalfYear.MEASURE);
        listed("/v1/measures/counts", "\"kind\":\"TRAINING\"");
        listed("/v1/practices", ReportsOfTheHalfYear.PRACTICE);
        listed("/v1/challenges", ReportsOfTheHalfYear.CHALLENGE);
        listed("/v1/resources", "12500.50");
    }

    private static void listed(String question, String text) throws IOException {
        year.askedNow(question + "?instrument=JPOA-CA-2022&state=KZ")
                .tells(text, OWN, AGENCY, OTHER, MONITOR)
                .hides(text, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void smallCountsAreToldToTheOwnStateOnly() throws IOException {
        // Told without parts, which those of the demo data set have.
        String rest = ",\"currency\":null,\"suppressed\":%s,\"by\":[]";
        year.asked("/v1/indicators/JPOA-CA-2022/seizures-of-small-arms?state=KZ")
                .tells("\"value\":\"3\"" + rest.replace("%s", "false"), OWN, AGENCY)
                .tells("\"value\":null" + rest.replace("%s", "true"), OTHER, MONITOR)
                .hides("\"value\":\"3\"", OTHER, MONITOR)
                .hides("\"state\":\"KZ\"", PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void whoMustActIsToldWhatWaits() throws IOException {
        year.asked("/v1/waiting?limit=1000")
                .tells(reports.waiting().id(), OWN)
                .hides(reports.waiting().id(), AGENCY, OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void cellsThatWantALookAndCommitmentsWithoutAMandate() throws IOException {
        year.asked("/v1/attention?instrument=JPOA-CA-2022&state=KG&cycle="
                        + year.end().period())
                .tells("COMPLETED_WITHOUT_EVIDENCE", OWN, AGENCY, OTHER, MONITOR)
                .hides("COMPLETED_WITHOUT_EVIDENCE", PARTNER)
                .nobodyIsLeftOut();
        // Of three commitments that one agency was given, it was relieved of one.
        year.asked("/v1/mandate-gaps?instrument=JPOA-CA-2022&limit=1000&cycle="
                        + year.end().period())
                .tells("\"commitment\":\"I.4.C.3\"", OTHER)
                .hides("\"commitment\":\"I.3.1\"", OTHER)
                .hides("\"state\":\"KG\"", OWN, AGENCY, MONITOR, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void whatChangedIsToldWithItsReasonAtHome() throws IOException {
        year.asked("/v1/changes?instrument=JPOA-CA-2022&state=KZ&limit=1000")
                .tells("\"kind\":\"CORRECTED\"", OWN, AGENCY, OTHER, MONITOR)
                .tells(ReportsOfTheHalfYear.RECLASSIFIED, OWN, AGENCY)
                .hides(ReportsOfTheHalfYear.RECLASSIFIED, OTHER, MONITOR)
                .hides(reports.report().id(), PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void theReviewDossierHoldsWhatItsReaderMayRead() throws IOException {
        year.askedNow("/v1/dossier/KZ?instrument=JPOA-CA-2022")
                .tells(ReportsOfTheHalfYear.CORRECTED, OWN, AGENCY, OTHER, MONITOR)
                .tells(ReportsOfTheHalfYear.PRACTICE, OWN, AGENCY, OTHER, MONITOR)
                .tells(CounselOfTheHalfYear.DONE, OWN, AGENCY, OTHER, MONITOR)
                .tells(ReportsOfTheHalfYear.HOME, OWN, AGENCY)
                .hides(ReportsOfTheHalfYear.HOME, OTHER, MONITOR, PARTNER)
                .hides(ReportsOfTheHalfYear.CORRECTED, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void wordsAreReadByWhomTheyWereReleasedFor() throws IOException {
        year.askedNow("/v1/commitments/JPOA-CA-2022/II.3.5")
                .tells(ReportsOfTheHalfYear.CORRECTED, OWN, AGENCY, OTHER, MONITOR)
                .tells(ReportsOfTheHalfYear.SAFEGUARD, OWN, AGENCY, OTHER, MONITOR)
                .tells(ReportsOfTheHalfYear.TRANSLATED, OWN, AGENCY, OTHER, MONITOR)
                .tells("https://example.org/plan", OWN, AGENCY, OTHER, MONITOR)
                .tells("\"unchanged\":{", OWN, AGENCY, OTHER, MONITOR)
                .hides("One post.", OWN, AGENCY, MONITOR, PARTNER)
                .hides(ReportsOfTheHalfYear.CORRECTED, PARTNER)
                .hides(ReportsOfTheHalfYear.SAFEGUARD, PARTNER)
                .nobodyIsLeftOut();
        year.askedNow("/v1/commitments/JPOA-CA-2022/I.1.2")
                .tells(ReportsOfTheHalfYear.HOME, OWN, AGENCY)
                .hides(ReportsOfTheHalfYear.HOME, OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void aReportAndItsWayAreToldAsFarAsEachMayKnow() throws IOException {
        String report = reports.report().path();
        year.asked(report)
                .tells(ReportsOfTheHalfYear.CORRECTED, OWN, AGENCY, OTHER, MONITOR)
                .tells(ReportsOfTheHalfYear.HOME, OWN, AGENCY)
                .hides(ReportsOfTheHalfYear.HOME, OTHER, MONITOR)
                .tells("\"revision\":null", OTHER, MONITOR)
                .unknownTo(PARTNER);
        year.asked(report + "/timeline")
                .tells(ReportsOfTheHalfYear.RETURNED, OWN, AGENCY)
                .tells("ReportReleased", OTHER, MONITOR)
                .hides(ReportsOfTheHalfYear.RETURNED, OTHER, MONITOR)
                .hides("Delegat", OTHER, MONITOR)
                .unknownTo(PARTNER);
        year.asked("/v1/reports?instrument=JPOA-CA-2022&state=KZ&cycle=" + reports.period())
                .tells(reports.report().id(), OWN, AGENCY, OTHER, MONITOR)
                .hides(reports.report().id(), PARTNER)
                .nobodyIsLeftOut();
        assertThat(year.cast()
                        .ask(OTHER, reports.withdrawn().path())
                        .expect(200)
                        .json()
                        .at("/withdrawn")
                        .isNull())
                .isFalse();
    }

    @Test
    void aQueryIsBetweenTheSecretariatAndTheStateThatWasAsked() throws IOException {
        for (String question : List.of(reports.report().path(), "/v1/queries?instrument=JPOA-CA-2022&state=KZ")) {
            assertThat(year.cast().ask("secretariat", question).expect(200).text())
                    .contains(ReportsOfTheHalfYear.ASKED, ReportsOfTheHalfYear.ANSWERED);
        }
        year.asked("/v1/queries?instrument=JPOA-CA-2022&state=KZ")
                .tells(ReportsOfTheHalfYear.ASKED, OWN, AGENCY)
                .tells(ReportsOfTheHalfYear.ANSWERED, OWN, AGENCY)
                .hides(ReportsOfTheHalfYear.ASKED, OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
        year.asked(reports.report().path())
                .tells(ReportsOfTheHalfYear.ANSWERED, OWN, AGENCY)
                .hides(ReportsOfTheHalfYear.ANSWERED, OTHER, MONITOR)
                .unknownTo(PARTNER);
    }

    @Test
    void cyclesAndWhoKeepsToThem() throws IOException {
        year.asked("/v1/cycles?instrument=JPOA-CA-2022&limit=1000")
                .tells(reports.period(), all())
                .nobodyIsLeftOut();
        year.asked("/v1/cycles/JPOA-CA-2022/" + reports.period())
                .tells("\"state\":\"OPEN\"", all())
                .nobodyIsLeftOut();
        year.asked("/v1/cycles/JPOA-CA-2022/" + reports.period() + "/compliance")
                .tells("\"state\":\"KZ\"", all())
                .tells(BY_CUSTOMS, OWN, AGENCY, OTHER)
                .hides(BY_CUSTOMS, MONITOR, PARTNER)
                .nobodyIsLeftOut();
        // Customs of Kazakhstan was given more time, that of Kyrgyzstan was not.
        assertThat(submittedLate("KZ")).isFalse();
        assertThat(submittedLate("KG")).isTrue();
    }

    private static boolean submittedLate(String state) throws IOException {
        Answer lines = year.cast()
                .ask(Cast.coordinator(state), "/v1/cycles/JPOA-CA-2022/" + reports.period() + "/compliance?limit=1000");
        return lines.expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(line -> line.at("/state").asString().equals(state)
                        && line.at("/agency").asString("").equals("customs"))
                .findFirst()
                .orElseThrow()
                .at("/submittedLate")
                .asBoolean();
    }

    @Test
    void theDirectoryNamesWhomAStateShowsAndForgetsWhoIsErased() throws IOException {
        year.asked(JPOA + "/directory?state=KZ&agency=story-one")
                .tells(AgenciesOfTheHalfYear.PERSON, OWN, AGENCY, OTHER, MONITOR)
                .tells(AgenciesOfTheHalfYear.RENAMED, all())
                .hides(AgenciesOfTheHalfYear.PERSON, PARTNER)
                .nobodyIsLeftOut();
        year.asked(JPOA + "/directory?state=KZ&gaps=true&limit=1000")
                .tells("story-three", all())
                .tells("story-five", all())
                .hides("story-four", all())
                .hides(AgenciesOfTheHalfYear.ERASED, all())
                .nobodyIsLeftOut();
    }

    @Test
    void instrumentsAndWhatBecameOfTheirItemsAreKnownToAll() throws IOException {
        String revised = "/v1/instruments/" + RevisionOfTheHalfYear.INSTRUMENT;
        Asked adopted = year.asked("/v1/instruments").tells("\"retired\":true", all());
        for (String code : List.of("JPOA-CA-2022", "CICA-CT-2022", "TASHKENT-2022", "SCO-CR-2023", "HSS-2017")) {
            adopted.tells("\"" + code + "\"", all());
        }
        adopted.nobodyIsLeftOut();
        year.asked(revised)
                .tells("\"catalogueVersion\":3", all())
                .tells(RevisionOfTheHalfYear.REWORDED, all())
                .tells(RevisionOfTheHalfYear.LINKED, all())
                .nobodyIsLeftOut();
        Asked crosswalk = year.asked(revised + "/crosswalk?from=1");
        year.asked(revised + "/crosswalk").tells("KEPT", all()).nobodyIsLeftOut();
        for (String fate : List.of("REWORDED", "MERGED", "SPLIT", "DROPPED")) {
            crosswalk.tells(fate, all());
        }
        crosswalk.nobodyIsLeftOut();
        year.asked(revised + "/participants/KG")
                .tells("\"until\":\"" + RevisionOfTheHalfYear.LEFT + "\"", all())
                .nobodyIsLeftOut();
    }

    @Test
    void whatIsPublicIsReadByAllAndWhatNamesSomebodyByThose() throws IOException {
        String cell = "/v1/commitments/JPOA-CA-2022/%s?cycle=" + year.end().period();
        year.asked(cell.replace("%s", "I.3.1"))
                .tells(EndOfTheHalfYear.PUBLISHED, all())
                .nobodyIsLeftOut();
        year.asked(cell.replace("%s", "I.6.5"))
                .tells(EndOfTheHalfYear.NAMED, OTHER, PARTNER)
                .hides(EndOfTheHalfYear.NAMED, OWN, AGENCY, MONITOR)
                .nobodyIsLeftOut();
        year.asked(year.end().report().path() + "/timeline")
                .tells(EndOfTheHalfYear.CLEARED_BY, OTHER)
                .tells("ReportReleased", all())
                .hides(EndOfTheHalfYear.CLEARED_BY, OWN, AGENCY, MONITOR, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void whatIsPublicNeedsNoTokenAndIsTheSameForAll() throws IOException {
        String path = "/v1/public/instruments/JPOA-CA-2022/entries?limit=1000&cycle="
                + year.end().period();
        String everybody =
                Demo.run().api().getFromQueryService(path).expect(200).text();
        assertThat(READERS.keySet()).filteredOn(everybody::contains).containsExactly(EndOfTheHalfYear.PUBLISHED);
        assertThat(year.cast().ask(OWN, path).text()).isEqualTo(everybody);
        Demo.run()
                .api()
                .getFromQueryService(path.replace("JPOA-CA-2022", "NONE"))
                .expect(404);
        Demo.run().api().getFromQueryService(path + "&atLeast=999999999").expect(503);
    }

    @Test
    void aCycleThatClosedShowsWhoWasLateAndWhoAnswersForWhomNow() throws IOException {
        String cycle = "/v1/cycles/JPOA-CA-2022/" + year.end().period();
        year.asked(cycle).tells("\"state\":\"CLOSED\"", all()).nobodyIsLeftOut();
        year.asked(cycle + "/compliance?limit=1000")
                .tells("\"state\":\"KG\",\"agency\":\"customs\"", OTHER)
                .hides("\"state\":\"KG\",\"agency\":\"customs\"", OWN, AGENCY, MONITOR, PARTNER)
                .tells("\"state\":\"KG\"", all())
                .nobodyIsLeftOut();
        year.asked(year.end().dissolved().path())
                .tells(
                        "\"agency\":\"cert\",\"responsibleAgency\":\"" + EndOfTheHalfYear.HEIR,
                        OTHER,
                        OWN,
                        AGENCY,
                        MONITOR)
                .unknownTo(PARTNER);
    }

    @Test
    void recommendationsStayBetweenTheSecretariatAndTheStateUnlessTheyAreForAll() throws IOException {
        year.asked(year.recommendation())
                .tells("\"standing\":\"CLOSED\"", OWN, AGENCY, OTHER, MONITOR)
                .tells(CounselOfTheHalfYear.DONE, OWN, AGENCY, OTHER, MONITOR)
                .unknownTo(PARTNER);
        year.asked(year.quiet()).tells("\"standing\":\"NOTED\"", OWN, AGENCY).unknownTo(OTHER, MONITOR, PARTNER);
        year.asked(year.declined())
                .tells("\"standing\":\"DECLINED\"", OWN, AGENCY, OTHER, MONITOR)
                .tells(CounselOfTheHalfYear.DECLINED, OWN, AGENCY, OTHER, MONITOR)
                .unknownTo(PARTNER);
        year.asked("/v1/recommendations?state=KZ&limit=1000")
                .tells(CounselOfTheHalfYear.BETWEEN_US, OWN, AGENCY)
                .tells(CounselOfTheHalfYear.RECOMMENDED, OTHER, MONITOR)
                .hides(CounselOfTheHalfYear.BETWEEN_US, OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void consultationsAreReadByParticipantsAndWhoWasInvited() throws IOException {
        year.asked(year.consultation().path())
                .tells("\"standing\":\"HELD\"", all())
                .nobodyIsLeftOut();
        year.asked("/v1/consultations?limit=1000")
                .tells(CounselOfTheHalfYear.TALK, all())
                .nobodyIsLeftOut();
        year.asked("/v1/consultations/follow-ups?limit=1000")
                .tells(CounselOfTheHalfYear.OPEN_TASK, all())
                .hides("Send the list", all())
                .nobodyIsLeftOut();
    }

    @Test
    void supportIsReadByParticipantsAndByWhoGivesIt() throws IOException {
        year.asked(year.request().path())
                .tells(SupportOfTheHalfYear.OFFER, all())
                .hides("Say for how many", OTHER, MONITOR, PARTNER)
                .nobodyIsLeftOut();
        year.asked("/v1/assistance?state=KZ&limit=1000")
                .tells(SupportOfTheHalfYear.NEED, all())
                .nobodyIsLeftOut();
        year.asked("/v1/assistance/needs?limit=1000")
                .tells("\"commitment\":\"II.3.5\"", all())
                .nobodyIsLeftOut();
        year.asked(year.activity().path()).tells("It is printed.", all()).nobodyIsLeftOut();
        year.asked("/v1/activities?theme=II.3&limit=1000")
                .tells(SupportOfTheHalfYear.ACTIVITY, all())
                .nobodyIsLeftOut();
    }

    @Test
    void aStrategyIsReadAsItWasReleased() throws IOException {
        year.asked(year.plan().path())
                .tells("Search more lorries", OWN, AGENCY, OTHER, MONITOR)
                .hides("Search trains too", OTHER, MONITOR)
                .unknownTo(PARTNER);
        year.asked("/v1/plans?state=KZ&limit=1000")
                .tells(CounselOfTheHalfYear.STRATEGY, OWN, AGENCY, OTHER, MONITOR)
                .hides(CounselOfTheHalfYear.STRATEGY, PARTNER)
                .nobodyIsLeftOut();
        year.asked("/v1/plans/coverage?state=KZ&limit=1000")
                .tells("\"commitment\":\"II.3.5\",\"plans\":1", OWN, AGENCY, OTHER, MONITOR)
                .hides("II.3.5", PARTNER)
                .nobodyIsLeftOut();
    }

    @Test
    void everyQuestionIsAnsweredToWhomItIsForAndTellsNobodyElsesWords() throws IOException {
        Map<String, String> said = new TreeMap<>();
        for (Questions.Line line : year.questions().all()) {
            for (String caller : Asked.CALLERS) {
                Answer answer = year.cast().ask(caller, line.path());
                assertThat(answer.status()).as(caller + " " + line.path()).isEqualTo(line.status(caller));
                if (answer.status() == 200) {
                    said.merge(caller, answer.text(), String::concat);
                }
            }
        }
        said.forEach((caller, text) -> assertThat(READERS.keySet())
                .filteredOn(text::contains)
                .as(caller)
                .containsExactlyInAnyOrderElementsOf(READERS.keySet().stream()
                        .filter(word ->
                                Objects.requireNonNull(READERS.get(word)).contains(caller))
                        .toList()));
    }

    @Test
    void everyQuestionHasTheSameRowsInEveryForm() throws IOException {
        int rows = 0;
        for (Questions.Line line : year.questions().atAPoint()) {
            for (String caller : List.of(OWN, MONITOR)) {
                if (line.status(caller) == 200 && !line.path().matches(".*(template[.]csv|/signed)$")) {
                    String path = line.path() + (line.path().contains("?") ? "&" : "?") + "asOf="
                            + year.cast().told();
                    rows += Forms.of(Demo.run().api(), caller, path).same(caller + " " + path);
                }
            }
        }
        assertThat(rows).isGreaterThan(1_000);
    }

    @Test
    void noQuestionIsForgottenAndNoneIsAnsweredWithoutAToken() throws IOException {
        JsonNode paths = Demo.run()
                .api()
                .getFromQueryService("/v3/api-docs")
                .expect(200)
                .json()
                .at("/paths");
        Set<String> addresses = paths.properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/v1/") && !path.startsWith("/v1/public/"))
                .collect(Collectors.toSet());
        assertThat(addresses).hasSizeGreaterThan(40);
        assertThat(year.questions().missing(addresses)).isEmpty();
        Api api = Demo.run().api();
        for (Questions.Line line : year.questions().all()) {
            Answer refused = api.getFromQueryService(line.path()).expect(401);
            assertThat(refused.string("/code")).as(line.path()).isEqualTo("TOKEN_MISSING");
        }
    }

    @Test
    @Order(REBUILD)
    void whatWasKnownAtFivePointsStaysAnsweredAndSoByTablesThatAreRebuiltMeanwhile() throws Exception {
        Map<Points.Asking, Points.Told> then = year.points().kept();
        Map<Points.Asking, Points.Told> now = year.points().again();
        assertThat(then.keySet().stream().map(Points.Asking::index).distinct()).hasSize(5);
        // What was taken back since is not told again; all else is.
        List<Points.Asking> differing = differing(then, now);
        assertThat(differing).anyMatch(asking -> text(then, asking).contains(ReportsOfTheHalfYear.EXPUNGED));
        assertThat(differing).anyMatch(asking -> text(then, asking).contains(AgenciesOfTheHalfYear.ERASED));
        assertThat(differing)
                .anyMatch(asking ->
                        !EITHER_WAY.contains(asking.caller()) && asking.path().startsWith("/v1/changes"));
        assertThat(differing)
                .allSatisfy(asking -> assertThat(Differences.between(text(then, asking), text(now, asking)))
                        .as(asking.toString())
                        .isNotEmpty()
                        .allMatch(pointer -> pointer.matches(DESTROYED)
                                || (mayLose(asking, text(then, asking)) && pointer.matches(RECLASSIFIED))));

        assertThat(Rebuilds.ofAllUnderLoad(Demo.run())).isGreaterThan(50);
        assertThat(differing(now, year.points().again())).isEmpty();
    }

    /** Whether the caller was told of the entry that was taken back, or of its cell. */
    private boolean mayLose(Points.Asking asking, String told) {
        return !EITHER_WAY.contains(asking.caller())
                && (told.contains(reports.former().id()) || told.contains("II.3.5"));
    }

    private static List<Points.Asking> differing(
            Map<Points.Asking, Points.Told> some, Map<Points.Asking, Points.Told> others) {
        assertThat(others.keySet()).isEqualTo(some.keySet());
        return some.keySet().stream()
                .filter(asking -> !Objects.equals(some.get(asking), others.get(asking)))
                .toList();
    }

    private static String text(Map<Points.Asking, Points.Told> answers, Points.Asking asking) {
        return Objects.requireNonNull(answers.get(asking)).text();
    }

    @Test
    @Order(CHECK)
    void ledgerTopicAndReadModelsSayTheSame() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            Consistency.Result result = Demo.run().checker().check();
            assertThat(result.findings().kept()).isEmpty();
            assertThat(result.level()).isTrue();
        });
    }
}
