package org.tallystick.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Share;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Who reads what of a report that was corrected, reclassified, asked about or withdrawn, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportLifeIT {

    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000007");
    private static final UUID EARLIER = UUID.fromString("00000000-0000-4000-8000-000000000008");

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private String corrected = "";
    private String drafted = "";
    private String withdrawn = "";
    private String narrowed = "";
    private String takenBack = "";
    private long firstRelease;
    private long beforeWithdrawal;
    private long beforeNarrowing;
    private long whileDelegated;
    private String held = "";
    private long whileHeld;

    @BeforeAll
    void tell() {
        ReportStory customs = ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "counted twice")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "for all of you")
                .recorded(detailed("I.1.3"))
                .recorded(unchanged("II.1.1"))
                .submitted()
                .released();
        firstRelease = history.entries().size() - 1L;
        customs.acknowledged()
                .queried(1, "I.1.1", "How many?")
                .answered(1, "Four.")
                .queried(2, null, "And when?")
                .reclassified("I.1.2", Visibility.NAMED, "KG")
                .corrected("counted twice")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "counted once")
                .submitted()
                .released();
        corrected = customs.id().toString();
        drafted = ReportStory.open(history, "KZ", "fiu")
                .recorded("I.1.1", Visibility.PUBLIC, "removed")
                .recorded("I.1.2", Visibility.PUBLIC, "written by another")
                .delegated("I.1.2", "interior")
                .removed("I.1.1")
                .id()
                .toString();
        ReportStory gone = ReportStory.open(history, "KG", "customs")
                .recorded("I.1.1", Visibility.PUBLIC, "in error")
                .submitted()
                .released()
                .queried(1, null, "Is this so?");
        beforeWithdrawal = history.entries().size() - 1L;
        withdrawn = gone.withdrawn("Ministry of Justice", "in error").id().toString();
        ReportStory asked = ReportStory.open(history, "KG", "fiu")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "for all of you")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "this too")
                .submitted()
                .released()
                .queried(1, "I.1.1", "Since when?")
                .answered(1, "Since May.")
                .queried(2, null, "How many?");
        beforeNarrowing = history.entries().size() - 1L;
        narrowed = asked.reclassified("I.1.1", Visibility.NAMED, "KZ").id().toString();
        ReportStory lent = ReportStory.open(history, "KZ", "revenue")
                .recorded("I.1.1", Visibility.PUBLIC, "written by another")
                .delegated("I.1.1", "interior");
        whileDelegated = history.entries().size() - 1L;
        takenBack = lent.takenBack("I.1.1", "interior").id().toString();
        held = held().toString();
        long last = history.entries().size() - 1L;
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get("/v1/reports?atLeast=" + last, coordinator()).statusCode())
                .isEqualTo(200);
    }

    /** Three days with the agency, less than one at the first step, a quarter at the second, a half with who releases it. */
    private UUID held() {
        ReportStory report = ReportStory.open(history, "KG", "interior");
        hours(24);
        report.recorded("I.1.1", Visibility.PARTICIPANTS, "in good time");
        report.submitted();
        hours(12);
        report.returned("mfa", "too short", "I.1.1", "say more");
        hours(48);
        report.submitted();
        hours(6);
        // What is accepted then is about another report.
        ReportStory.open(history, "KG", "revenue");
        whileHeld = history.entries().size() - 1L;
        report.cleared("mfa", "council");
        hours(6);
        report.cleared("council", null);
        hours(12);
        report.released();
        hours(100);
        return report.acknowledged().id();
    }

    private void hours(int hours) {
        history.later(Duration.ofHours(hours).toMillis());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysAsItWas() {
        JsonNode newest = get("/v1/reports/" + corrected, monitor());
        JsonNode first = get("/v1/reports/" + corrected + "?version=1", monitor());

        assertThat(newest.at("/version").asInt()).isEqualTo(2);
        assertThat(newest.at("/entries/0/narrative").asString()).isEqualTo("counted once");
        assertThat(first.at("/entries/0/narrative").asString()).isEqualTo("counted twice");
        assertThat(newest.at("/versions")).hasSize(2);
    }

    @Test
    void whoLostTheRightToReadAnEntryReadsItInNoVersionAndAtNoPoint() {
        for (String address : List.of("", "?version=1", "?asOf=" + firstRelease)) {
            assertThat(commitments(get("/v1/reports/" + corrected + address, monitor())))
                    .as(address)
                    .doesNotContain("I.1.2");
            assertThat(commitments(get("/v1/reports/" + corrected + address, neighbour())))
                    .as(address)
                    .contains("I.1.2");
        }
    }

    @Test
    void detailsAreReadByWhoMayReadTheEntryAndSmallCountsByTheOwnStateOnly() {
        JsonNode own = entry(get("/v1/reports/" + corrected, coordinator()), "I.1.3");
        JsonNode others = entry(get("/v1/reports/" + corrected, monitor()), "I.1.3");

        assertThat(own.at("/details/measures/0/title").asString()).isEqualTo("Course for guards");
        assertThat(others.at("/details/challenges/0").asString()).isEqualTo("Few trainers");
        assertThat(own.at("/details/indicators/0/by/1/value").asString()).isEqualTo("3");
        assertThat(others.at("/details/indicators/0/value").asString()).isEqualTo("43");
        assertThat(others.at("/details/indicators/0/suppressed").asBoolean()).isTrue();
        for (int sex = 0; sex < 2; sex++) {
            assertThat(others.at("/details/indicators/0/by/" + sex + "/value").isNull())
                    .isTrue();
        }
        assertThat(others.at("/details/indicators/0/by/2/value").asString()).isEqualTo("43");
        assertThat(others.at("/details/indicators/1/value").isNull()).isTrue();
        assertThat(others.at("/details/indicators/1/suppressed").asBoolean())
                .as("no data are not hidden data")
                .isFalse();
        assertThat(others.at("/details/indicators/2/value").asString())
                .as("a percentage is no count")
                .isEqualTo("3");
    }

    @Test
    void anUnchangedEntrySaysWhatItRepeats() {
        JsonNode entry = entry(get("/v1/reports/" + corrected, monitor()), "II.1.1");

        assertThat(entry.at("/unchanged/report").asString()).isEqualTo(EARLIER.toString());
        assertThat(entry.at("/unchanged/entryVersion").asInt()).isEqualTo(3);
        assertThat(entry.at("/narrative").isNull()).isTrue();
    }

    @Test
    void queriesAreBetweenTheSecretariatAndTheState() {
        JsonNode secretariat = get("/v1/reports/" + corrected, secretariat());
        JsonNode own = get("/v1/reports/" + corrected, coordinator());

        assertThat(secretariat.at("/queries")).hasSize(2).isEqualTo(own.at("/queries"));
        assertThat(own.at("/queries/0/question").asString()).isEqualTo("How many?");
        assertThat(own.at("/queries/0/answer").asString()).isEqualTo("Four.");
        assertThat(own.at("/queries/1/answeredAt").isNull()).isTrue();
        assertThat(own.at("/acknowledged").asInt()).isEqualTo(1);
        assertThat(get("/v1/reports/" + corrected, monitor()).at("/queries")).isEmpty();
    }

    @Test
    void openQueriesAreListedForTheTwoWhoTalk() {
        String open = "/v1/queries?open=true";

        assertThat(questions(get(open, secretariat()))).containsExactly("And when?", "How many?");
        assertThat(questions(get(open + "&state=KG", secretariat()))).containsExactly("How many?");
        assertThat(questions(get(open + "&instrument=CICA-CT-2022", secretariat())))
                .isEmpty();
        assertThat(questions(get(open, coordinator()))).containsExactly("And when?");
        assertThat(questions(get(open, service.tokens().reporter("KZ", "customs"))))
                .containsExactly("And when?");
        assertThat(questions(get(open, neighbour()))).containsExactly("How many?");
        List<String> nobody = List.of(
                monitor(),
                service.tokens().reporter("KZ", "fiu"),
                service.tokens().clearer("KZ", "other"),
                service.tokens().monitor("CICA-CT-2022"));
        assertThat(nobody)
                .allSatisfy(token ->
                        assertThat(questions(get("/v1/queries", token))).isEmpty());
    }

    @Test
    void allQueriesAreListedWithTheirAnswersPageByPage() {
        JsonNode own = get("/v1/queries", neighbour());
        JsonNode first = get("/v1/queries?limit=2", secretariat());
        JsonNode rest = get("/v1/queries?limit=2&cursor=" + first.at("/next").asString(), secretariat());

        assertThat(questions(own)).containsExactly("Is this so?", "Since when?", "How many?");
        assertThat(own.at("/items/1/answer").asString()).isEqualTo("Since May.");
        assertThat(own.at("/items").findValuesAsString("open")).containsExactly("false", "false", "true");
        assertThat(questions(first)).containsExactly("How many?", "And when?");
        assertThat(first.at("/items/0/answer").asString()).isEqualTo("Four.");
        assertThat(rest.at("/items/0/question").isNull()).as("withdrawn").isTrue();
        assertThat(questions(rest).getLast()).as("of what it may still read").isEqualTo("How many?");
        assertThat(rest.at("/next").isNull()).isTrue();
        assertThat(questions(get("/v1/queries?asOf=" + beforeWithdrawal, secretariat())))
                .containsExactly("How many?", "And when?", "Is this so?");
        assertThat(service.get("/v1/queries", neighbour(), "Accept", "text/csv").body())
                .startsWith("reportId,instrument,cycle,state,agency,query,version,commitment,open,question,askedAt,")
                .contains("Since May.");
    }

    @Test
    void theAgencysClockStopsWhileOthersHoldTheReport() {
        JsonNode clock = get("/v1/reports/" + held, neighbour()).at("/clock");
        JsonNode then =
                get("/v1/reports/" + held + "?asOf=" + whileHeld, neighbour()).at("/clock");

        assertThat(totals(clock))
                .containsExactly("AGENCY 3.00", "STEP mfa 0.75", "STEP council 0.25", "COORDINATOR 0.50");
        assertThat(clock.at("/held")).hasSize(6);
        assertThat(clock.at("/held/5/to").isNull()).isFalse();
        assertThat(totals(then)).containsExactly("AGENCY 3.00", "STEP mfa 0.75");
        assertThat(then.at("/held/3/to").isNull()).isTrue();
        assertThat(get("/v1/reports/" + held, service.tokens().clearer("KG", "mfa"))
                        .at("/clock"))
                .isEqualTo(clock);
        for (String token : List.of(
                monitor(), secretariat(), coordinator(), service.tokens().reporter("KG", "fiu"))) {
            assertThat(get("/v1/reports/" + held, token).at("/clock").isNull()).isTrue();
        }
    }

    private static List<String> totals(JsonNode clock) {
        return clock.at("/totals")
                .valueStream()
                .map(total -> total.at("/holder").asString()
                        + (total.at("/step").isNull()
                                ? ""
                                : " " + total.at("/step").asString())
                        + " " + total.at("/days").asString())
                .toList();
    }

    private static List<String> questions(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/question").asString(""))
                .toList();
    }

    @Test
    void whatWasSaidAboutAnEntryIsReadAtNoPointByWhoMayNotReadTheEntryAnyMore() {
        for (String address : List.of("", "?asOf=" + beforeNarrowing)) {
            JsonNode report = get("/v1/reports/" + narrowed + address, secretariat());
            JsonNode timeline = get("/v1/reports/" + narrowed + "/timeline" + address, secretariat());

            assertThat(report.at("/queries").findValuesAsString("question"))
                    .as(address)
                    .containsExactly("How many?");
            assertThat(timeline.at("/items").findValuesAsString("event"))
                    .as(address)
                    .containsExactly("ReportReleased", "ReportQueried");
            assertThat(get("/v1/reports/" + narrowed + address, neighbour()).at("/queries"))
                    .as(address)
                    .hasSize(2);
        }
    }

    @Test
    void onceAReportIsWithdrawnWhatWasAskedAboutItIsToldToItsStateOnly() {
        for (String address : List.of("", "/timeline")) {
            String path = "/v1/reports/" + withdrawn + address;
            assertThat(get(path, secretariat()).toString()).as(path).doesNotContain("Is this so?");
            assertThat(get(path, neighbour()).toString()).as(path).contains("Is this so?");
            assertThat(get(path + "?asOf=" + beforeWithdrawal, secretariat()).toString())
                    .as(path)
                    .contains("Is this so?");
        }
    }

    @Test
    void aDelegateFindsTheReportInTheListAndNothingInItsTimeline() {
        String delegate = service.tokens().reporter("KZ", "interior");

        assertThat(get("/v1/reports?state=KZ", delegate).at("/items").findValuesAsString("reportId"))
                .contains(drafted)
                .doesNotContain(takenBack);
        assertThat(get("/v1/reports/" + drafted + "/timeline", delegate).at("/items"))
                .isEmpty();
    }

    @Test
    void whoseDelegationHasEndedReadsNothingAsOfThenEither() {
        String then = "/v1/reports/" + takenBack + "?asOf=" + whileDelegated;

        assertThat(service.get(then, service.tokens().reporter("KZ", "interior"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(then, coordinator()).at("/delegations/0/agency").asString())
                .isEqualTo("interior");
    }

    @Test
    void aDelegateReadsAndWritesItsEntryAndNoOther() {
        JsonNode delegate = get("/v1/reports/" + drafted, service.tokens().reporter("KZ", "interior"));
        JsonNode own = get("/v1/reports/" + drafted, service.tokens().reporter("KZ", "fiu"));

        assertThat(commitments(delegate)).containsExactly("I.1.2");
        assertThat(delegate.at("/revision").asInt())
                .isEqualTo(own.at("/revision").asInt());
        assertThat(delegate.at("/delegations/0/agency").asString()).isEqualTo("interior");
        assertThat(delegate.at("/chain").isNull()).isTrue();
        assertThat(service.get("/v1/reports/" + drafted, service.tokens().reporter("KZ", "customs"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRemovedEntryIsGoneFromTheDraftAndStaysInTheTimeline() {
        assertThat(commitments(get("/v1/reports/" + drafted, coordinator()))).containsExactly("I.1.2");
        assertThat(get("/v1/reports/" + drafted + "/timeline", coordinator())
                        .at("/items")
                        .findValuesAsString("event"))
                .contains("EntryRemoved", "EntryDelegated");
    }

    @Test
    void aWithdrawnReportSaysSoAndOthersReadItAsOfThenOnly() {
        JsonNode now = get("/v1/reports/" + withdrawn, monitor());
        JsonNode then = get("/v1/reports/" + withdrawn + "?asOf=" + beforeWithdrawal, monitor());
        JsonNode own = get("/v1/reports/" + withdrawn, neighbour());

        assertThat(now.at("/withdrawn/at").asString()).isNotBlank();
        assertThat(now.at("/withdrawn/reason").isNull()).isTrue();
        assertThat(now.at("/entries")).isEmpty();
        assertThat(then.at("/withdrawn").isNull()).isTrue();
        assertThat(commitments(then)).containsExactly("I.1.1");
        assertThat(own.at("/stage").asString()).isEqualTo("WITHDRAWN");
        assertThat(own.at("/withdrawn/authority").asString()).isEqualTo("Ministry of Justice");
    }

    @Test
    void othersAreToldThatItWasWithdrawnAndNotWhy() {
        JsonNode others = get("/v1/reports/" + withdrawn + "/timeline", monitor());
        JsonNode own = get("/v1/reports/" + withdrawn + "/timeline", neighbour());

        assertThat(others.at("/items").findValuesAsString("event"))
                .containsExactly("ReportReleased", "ReportWithdrawn");
        assertThat(others.at("/items/1/reason").isNull()).isTrue();
        assertThat(own.at("/items").findValuesAsString("reason")).contains("in error");
    }

    private static EntryRecorded unchanged(String commitment) {
        return entry(commitment, null, new ReleasedBefore(EARLIER, 1, 3), null);
    }

    private static EntryRecorded detailed(String commitment) {
        EntryDetails details = new EntryDetails(
                List.of(new EntryDetails.Measure(
                        Text.of("Course for guards"),
                        EntryDetails.MeasureKind.TRAINING,
                        LocalDate.of(2026, 9, 1),
                        null,
                        List.of("unodc"),
                        List.of("KG"))),
                List.of(
                        new IndicatorValue(
                                "trained",
                                Unit.COUNT,
                                "43",
                                List.of(
                                        new Share(Dimension.SEX, "m", "40"),
                                        new Share(Dimension.SEX, "f", "3"),
                                        new Share(Dimension.AGE, "18-60", "43"))),
                        new IndicatorValue("passed", Unit.COUNT, null, List.of()),
                        new IndicatorValue("failed", Unit.PERCENT, "3", List.of())),
                List.of(),
                List.of(Text.of("Few trainers")),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        return entry(commitment, Text.of("with details"), null, details);
    }

    private static EntryRecorded entry(
            String commitment,
            @Nullable Text narrative,
            @Nullable ReleasedBefore unchanged,
            @Nullable EntryDetails details) {
        return new EntryRecorded(
                commitment,
                1,
                EntryStatus.UNDER_WAY,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                PERSON,
                PERSON,
                narrative,
                null,
                unchanged,
                details);
    }

    private String coordinator() {
        return service.tokens().coordinator("KZ");
    }

    private String secretariat() {
        return service.tokens()
                .token(Map.of("roles", List.of("secretariat"), "instruments", List.of(TestCatalogue.INSTRUMENT)));
    }

    private String neighbour() {
        return service.tokens().coordinator("KG");
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private static List<String> commitments(JsonNode report) {
        return report.at("/entries").findValuesAsString("commitment");
    }

    private static JsonNode entry(JsonNode report, String commitment) {
        return report.at("/entries")
                .valueStream()
                .filter(entry -> entry.at("/commitment").asString().equals(commitment))
                .findFirst()
                .orElseThrow();
    }
}
