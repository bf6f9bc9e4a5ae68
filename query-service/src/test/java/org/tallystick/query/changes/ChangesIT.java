package org.tallystick.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.CycleStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** What changed between two points, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesIT {

    private static final String PATH = "/v1/changes";
    private static final String ENTRIES = PATH + "/entries";
    private static final String BETWEEN = "2026-07-01T08:00:01.000Z";
    private static final Instant LATER = Instant.parse("2027-03-01T19:00:00Z");

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private long released;
    private long namedAt;
    private long rosters;

    @BeforeAll
    void tell() {
        CycleStory cycle = CycleStory.of(history, "2026-H2").open("KG", "KZ");
        ReportStory report = ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "for the participants")
                .recorded("I.1.2", Visibility.NATIONAL, "for ourselves")
                .submitted()
                .released();
        released = end();
        history.later(2000);
        cycle.extended("KZ", LATER, "customs").extended("KZ", LATER);
        report.corrected("more")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "more for the participants")
                .submitted()
                .released();
        report.reclassified("I.1.1", Visibility.NATIONAL);
        ReportStory named = ReportStory.open(history, "KG", "customs")
                .recorded("I.1.1", Visibility.NAMED, "for our neighbour", "KZ")
                .submitted()
                .released();
        namedAt = end();
        named.withdrawn("Cabinet", "mistaken");
        ReportStory.open(history, "KG", "fiu")
                .recorded("I.1.1", Visibility.PUBLIC, "a draft")
                .submitted();
        cycle.closed();
        rosters = OtherThingsStory.tell(history);
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(PATH + "?atLeast=" + end(), monitor()).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void theOwnStateIsToldAllOfItsOwnWithReasons() {
        JsonNode items =
                get(PATH + "?state=KZ", service.tokens().coordinator("KZ")).at("/items");

        assertThat(kinds(items))
                .containsExactly(
                        "AGREED []",
                        "RELEASED [\"I.1.1\",\"I.1.2\"]",
                        "EXTENDED []",
                        "EXTENDED []",
                        "CORRECTED [\"I.1.1\",\"I.1.2\"]",
                        "RECLASSIFIED [\"I.1.1\"]");
        assertThat(items.at("/0/due").asString()).isEqualTo("2027-01-15");
        assertThat(items.at("/2/reason").asString()).isEqualTo("A flood");
        assertThat(items.at("/2/agencies/0").asString()).isEqualTo("customs");
    }

    @Test
    void aCorrectionSaysWhatItSupersedesAndToWhoMayReadItWhy() {
        String corrections = PATH + "?kind=CORRECTED";
        JsonNode own = get(corrections, service.tokens().coordinator("KZ"))
                .at("/items")
                .get(0);
        JsonNode agency =
                get(corrections, service.tokens().reporter("KZ", "customs")).at("/items/0");
        JsonNode other =
                get(corrections, service.tokens().reporter("KZ", "fiu")).at("/items/0");

        assertThat(own.at("/supersedes").asInt()).isEqualTo(1);
        assertThat(own.at("/reason").asString()).isEqualTo("more");
        assertThat(agency.at("/reason").asString()).isEqualTo("more");
        assertThat(other.at("/supersedes").asInt()).isEqualTo(1);
        assertThat(other.at("/reason").isNull()).isTrue();
        assertThat(get(corrections, monitor()).at("/items/0/reason").isNull()).isTrue();
        assertThat(get(PATH + "?kind=RELEASED", monitor())
                        .at("/items/0/supersedes")
                        .isNull())
                .isTrue();
    }

    @Test
    void changesAreFilteredByPillarAndCommitment() {
        String kazakh = service.tokens().coordinator("KZ");

        assertThat(kinds(get(PATH + "?commitment=I.1.2", kazakh).at("/items")))
                .containsExactly("RELEASED [\"I.1.1\",\"I.1.2\"]", "CORRECTED [\"I.1.1\",\"I.1.2\"]");
        assertThat(get(PATH + "?pillar=I", kazakh).at("/items")).hasSize(5);
        assertThat(get(PATH + "?pillar=II", kazakh).at("/items")).isEmpty();
    }

    @Test
    void fieldsAreComparedBetweenTwoPoints() {
        String kazakh = service.tokens().coordinator("KZ");
        JsonNode items = get(ENTRIES + "?from=" + released, kazakh).at("/items");

        assertThat(items).hasSize(1);
        assertThat(items.at("/0/commitment").asString()).isEqualTo("I.1.1");
        assertThat(items.at("/0/beforeVersion").asInt()).isEqualTo(1);
        assertThat(items.at("/0/afterVersion").asInt()).isEqualTo(2);
        assertThat(items.at("/0/fields")).hasSize(1);
        assertThat(items.at("/0/fields/0/field").asString()).isEqualTo("/narrative");
        assertThat(items.at("/0/fields/0/before").asString()).isEqualTo("for the participants");
        assertThat(items.at("/0/fields/0/after").asString()).isEqualTo("more for the participants");
        assertThat(get(ENTRIES + "?from=" + released + "&commitment=I.1.2", kazakh)
                        .at("/items"))
                .isEmpty();
        assertThat(get(ENTRIES + "?from=" + BETWEEN, kazakh).at("/items")).isEqualTo(items);
        assertThat(get(ENTRIES + "?to=" + BETWEEN, kazakh).at("/items").findValuesAsString("commitment"))
                .containsExactly("I.1.1", "I.1.2");
        assertThat(get(ENTRIES + "?asOf=" + released, kazakh)
                        .at("/items/0/beforeVersion")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatOneMayNotReadAtOneOfThePointsOrTodayDiffersInNothing() {
        assertThat(get(ENTRIES + "?state=KZ", monitor()).at("/items")).isEmpty();
        assertThat(get(ENTRIES + "?state=KG", service.tokens().coordinator("KZ"))
                        .at("/items"))
                .isEmpty();
        String then = ENTRIES + "?state=KG&to=" + namedAt;
        JsonNode narrative = get(then, service.tokens().coordinator("KZ")).at("/items/0/fields/1");
        assertThat(narrative.at("/field").asString()).isEqualTo("/narrative");
        assertThat(narrative.at("/after").asString()).isEqualTo("for our neighbour");
        assertThat(get(then, monitor()).at("/items")).isEmpty();
    }

    @Test
    void othersAreToldWhatTheyMayKnow() {
        JsonNode items = get(PATH, monitor()).at("/items");

        assertThat(kinds(items))
                .containsExactly(
                        "PROPOSED []",
                        "AGREED []",
                        "AGREED []",
                        "OPENED []",
                        "RELEASED []",
                        "EXTENDED []",
                        "CORRECTED []",
                        "RELEASED []",
                        "WITHDRAWN []",
                        "CLOSED []");
        assertThat(items.at("/0/due").asString()).isEqualTo("2027-01-31");
        assertThat(items.at("/1/due").isNull()).isTrue();
        assertThat(items.at("/5/reason").isNull()).isTrue();
        assertThat(items.at("/5/due").asString()).isEqualTo("2027-03-01");
        assertThat(get(PATH, service.tokens().monitor("CICA-CT-2022")).at("/items"))
                .isEmpty();
    }

    @Test
    void whoIsNamedIsToldWhichEntry() {
        assertThat(kinds(get(PATH + "?state=KG", service.tokens().coordinator("KZ"))
                        .at("/items")))
                .containsExactly("AGREED []", "RELEASED [\"I.1.1\"]", "WITHDRAWN [\"I.1.1\"]");
    }

    @Test
    void whatBecomesOfOtherThingsIsToldToWhomTheyReach() {
        Map<String, Object> own = Map.of("roles", List.of("coordinator"), "state", "UZ");
        Map<String, Object> named = Map.of("roles", List.of("coordinator"), "state", "AF");

        assertThat(otherThings(own))
                .containsExactly(
                        "REQUESTED",
                        "OFFERED",
                        "OFFER_ACCEPTED",
                        "OFFER_DELIVERED",
                        "PLANNED",
                        "RECOMMENDED",
                        "RESPONDED",
                        "RESPONDED",
                        "DETERMINED",
                        "DETERMINED",
                        "CONSULTATION_SCHEDULED");
        assertThat(otherThings(Map.of("roles", List.of("monitor"))))
                .containsExactly("REQUESTED", "OFFERED", "OFFER_ACCEPTED", "OFFER_DELIVERED", "CONSULTATION_SCHEDULED");
        assertThat(otherThings(named)).contains("PLANNED").doesNotContain("RECOMMENDED", "DETERMINED");
        assertThat(otherThings(Map.of("roles", List.of("secretariat"))))
                .containsOnlyOnce("RECOMMENDED", "RESPONDED")
                .doesNotContain("PLANNED", "DETERMINED");
        assertThat(otherThings(Map.of("roles", List.of("partner"), "organisation", "unoct")))
                .containsExactly("REQUESTED", "OFFERED", "OFFER_ACCEPTED", "OFFER_DELIVERED");
        assertThat(otherThings(Map.of("roles", List.of("partner"), "organisation", "osce")))
                .containsExactly("REQUESTED");
    }

    @Test
    void whomAConsultationNamesIsToldWithoutHoldingItsInstrument() {
        Map<String, Object> claims = Map.of("roles", List.of("partner"), "organisation", "interpol");

        assertThat(get(PATH, service.tokens().token(claims)).at("/items").findValuesAsString("kind"))
                .containsExactly("CONSULTATION_SCHEDULED");
    }

    @Test
    void otherThingsAreFilteredByWhatHasLeftTheirState() {
        Map<String, Object> own = Map.of("roles", List.of("coordinator"), "state", "UZ");
        Map<String, Object> named = Map.of("roles", List.of("coordinator"), "state", "AF");

        assertThat(told("?commitment=1", own))
                .containsExactly(
                        "REQUESTED",
                        "OFFERED",
                        "OFFER_ACCEPTED",
                        "OFFER_DELIVERED",
                        "RECOMMENDED",
                        "RESPONDED",
                        "RESPONDED",
                        "DETERMINED",
                        "DETERMINED",
                        "MANDATE_ASSIGNED",
                        "MANDATE_WITHDRAWN");
        assertThat(told("?commitment=3", named)).containsExactly("PLANNED");
        assertThat(told("?commitment=4", named)).as("not released yet").isEmpty();
        assertThat(told("?commitment=4", own)).isEmpty();
    }

    @Test
    void agenciesAreToldAsInTheDirectoryAndMandatesToTheirOwnState() {
        JsonNode own = rosters(Map.of("roles", List.of("coordinator"), "state", "UZ"), OtherThingsStory.INSTRUMENT);
        JsonNode others = rosters(Map.of("roles", List.of("monitor")), OtherThingsStory.INSTRUMENT);

        assertThat(own.findValuesAsString("kind"))
                .containsExactly(
                        "AGENCY_REGISTERED",
                        "AGENCY_REGISTERED",
                        "AGENCY_SUSPENDED",
                        "MANDATE_ASSIGNED",
                        "MANDATE_WITHDRAWN",
                        "AGENCIES_MERGED");
        assertThat(own.at("/2/reason").asString()).isEqualTo("a dispute");
        assertThat(own.at("/4/reason").asString()).isEqualTo("moved");
        assertThat(own.at("/4/due").asString()).isEqualTo("2026-09-30");
        assertThat(others.findValuesAsString("kind"))
                .as("from its joining on")
                .containsExactly("AGENCY_REGISTERED", "AGENCY_SUSPENDED", "AGENCIES_MERGED");
        assertThat(others.at("/1/reason").isNull()).isTrue();
        assertThat(others.at("/2/agencies/0").asString()).isEqualTo("customs");
        assertThat(others.at("/2/successors/0").asString()).isEqualTo("border");
        assertThat(others.at("/2/thing").asString()).isEqualTo("agency/UZ");
        assertThat(rosters(Map.of("roles", List.of("monitor")), OtherThingsStory.GONE))
                .as("which it has left")
                .isEmpty();
    }

    @Test
    void anOtherThingIsNamedAndFiltered() {
        String token = service.tokens()
                .token(Map.of("roles", List.of("monitor"), "instruments", List.of(OtherThingsStory.INSTRUMENT)));
        JsonNode items = get(PATH + "?kind=OFFER_DELIVERED&state=UZ", token).at("/items");

        assertThat(items.findValuesAsString("thing")).containsExactly("assistance/" + OtherThingsStory.REQUEST);
        assertThat(items.at("/0/cycle").isNull()).isTrue();
        assertThat(get(PATH + "?state=KG", token).at("/items")).isEmpty();
        assertThat(items.at("/0/commitments").toString()).isEqualTo("[\"1\"]");
        assertThat(get(PATH + "?asOf=" + released, token).at("/items")).isEmpty();
        assertThat(get(PATH + "?limit=1", monitor()).at("/items/0/thing").asString())
                .isEqualTo("cycle/" + TestCatalogue.INSTRUMENT + "/2026-H2");
    }

    private List<String> otherThings(Map<String, Object> reader) {
        return told("", reader).stream()
                .filter(kind -> !kind.matches("(AGENC|MANDATE).*"))
                .toList();
    }

    private List<String> told(String query, Map<String, Object> reader) {
        return told(query, reader, OtherThingsStory.INSTRUMENT).findValuesAsString("kind");
    }

    private JsonNode rosters(Map<String, Object> reader, String instrument) {
        return told("?from=" + rosters, reader, instrument);
    }

    private JsonNode told(String query, Map<String, Object> reader, String instrument) {
        Map<String, Object> claims = new HashMap<>(reader);
        claims.put("instruments", List.of(instrument));
        return get(PATH + query, service.tokens().token(claims)).at("/items");
    }

    @Test
    void itIsAskedBetweenIndexesAndTimes() {
        assertThat(kinds(get(PATH + "?to=" + released, monitor()).at("/items")))
                .containsExactly("PROPOSED []", "AGREED []", "AGREED []", "OPENED []", "RELEASED []");
        assertThat(kinds(get(PATH + "?from=" + released + "&kind=CLOSED", monitor())
                        .at("/items")))
                .containsExactly("CLOSED []");
        assertThat(get(PATH + "?to=" + BETWEEN, monitor()).at("/items")).hasSize(5);
        assertThat(get(PATH + "?from=" + BETWEEN, monitor()).at("/items")).hasSize(5);
        assertThat(service.get(PATH + "?from=yesterday&atLeast=1000000", monitor())
                        .statusCode())
                .as("before anything is waited for")
                .isEqualTo(400);
        assertThat(service.get(PATH + "?to=" + BETWEEN, monitor(), "state", "KG")
                        .body())
                .as("a header is no parameter")
                .isEqualTo(service.get(PATH + "?to=" + BETWEEN, monitor()).body());
    }

    @Test
    void asOfAnEarlierPointNothingLaterIsThere() {
        assertThat(get(PATH + "?asOf=" + released, monitor()).at("/items")).hasSize(5);
    }

    @Test
    void itIsReadPageByPageAndAsCsv() {
        JsonNode first = get(PATH + "?limit=5", monitor());
        JsonNode second = get(PATH + "?limit=2&cursor=" + first.at("/next").asString(), monitor());

        assertThat(kinds(second.at("/items"))).containsExactly("EXTENDED []", "CORRECTED []");
        assertThat(service.get(PATH, monitor(), "Accept", "text/csv").body())
                .startsWith(
                        "ledgerIndex,time,kind,instrument,cycle,state,agency,reportId,version,supersedes,commitments,");
    }

    @Test
    void theApiDocumentNamesWhatIsAskedBetweenAndAbout() {
        JsonNode document = RunningService.json(service.get("/v3/api-docs", null));
        for (String path : List.of(PATH, ENTRIES)) {
            JsonNode asked = document.path("paths").path(path).at("/get/parameters");

            assertThat(asked.findValuesAsString("name"))
                    .contains("from", "to", "instrument", "state", "pillar", "commitment", "asOf", "cursor")
                    .doesNotContain("scope");
            assertThat(asked.findValuesAsString("required")).containsOnly("false");
            assertThat(asked.findValuesAsString("description")).contains("a ledger index, or a time with Z");
        }
    }

    private long end() {
        return history.entries().size() - 1L;
    }

    private static List<String> kinds(JsonNode items) {
        return items.valueStream()
                .map(item -> item.at("/kind").asString() + " " + item.at("/commitments"))
                .toList();
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
