package org.tallystick.query.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.CycleStory;
import org.tallystick.query.feed.DetailStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Needs and offers, and who reads them, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistanceIT {

    private static final UUID OPEN = id(6);
    private static final UUID STATES_ONLY = id(7);
    private static final UUID DRAFT = id(8);
    private static final UUID COURSE = id(1);
    private static final UUID VISIT = id(2);
    private static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");
    private static final UUID CLIENT = UUID.fromString("5a7d1d0e-7f0c-4a55-8c2b-3f0c9d1e2f03");
    private static final String LIST = "/v1/assistance";
    private static final String NEEDS = LIST + "/needs";

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private long nextOpened;

    @BeforeAll
    void tell() {
        submit(OPEN, 1, content("A course", true));
        say(OPEN, new RequestReturned(new StepReturned(1, "mfa", null, PERSON, Text.of("too short"))));
        submit(OPEN, 2, content("A course for forty", true));
        publish(OPEN, true);
        offer(COURSE, OPEN, "unoct", "Two weeks in spring");
        offer(VISIT, OPEN, "osce", "A study visit");
        say(OPEN, new OfferAccepted(COURSE));
        history.add("offer/" + COURSE, "_", "partner", null, new OfferDelivered(LocalDate.of(2026, 9, 1), null));
        submit(STATES_ONLY, 1, content("Between states", false));
        publish(STATES_ONLY, false);
        submit(DRAFT, 1, content("Not yet", true));
        CycleStory.of(history, "2025-H2").open("KZ");
        CycleStory.of(history, "2026-H2").open("KZ");
        state("customs", "2026-H2", "I.1.2", Visibility.PARTICIPANTS, "Ten trainers");
        state("border", "2026-H2", "I.1.2", Visibility.PARTICIPANTS, "A boat");
        state("fiu", "2026-H2", "I.1.1", Visibility.NATIONAL, "A hall");
        state("customs", "2025-H2", "I.1.3", Visibility.PARTICIPANTS, "Two trainers");
        nextOpened = history.entries().size();
        CycleStory.of(history, "2027-H1").open("KZ");
        long last = history.entries().size() - 1L;
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(LIST + "?atLeast=" + last, monitor()).statusCode())
                .isEqualTo(200);
    }

    private void state(String agency, String cycle, String commitment, Visibility visibility, String need) {
        ReportStory.open(history, "KZ", agency, cycle)
                .detailed(
                        commitment,
                        "en",
                        visibility,
                        new DetailStory().needs(need).told())
                .submitted()
                .released();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whatWasPublishedIsReadWithItsOffersAndNothingOfTheWayThere() {
        JsonNode one = get(LIST + "/" + OPEN, monitor());

        assertThat(one.at("/request/title").asString()).isEqualTo("A course for forty");
        assertThat(one.at("/request/stage").asString()).isEqualTo("MATCHED");
        assertThat(one.at("/offers").findValuesAsString("text"))
                .containsExactly("Two weeks in spring", "A study visit");
        assertThat(one.at("/offers/0/accepted").asBoolean()).isTrue();
        assertThat(one.at("/offers/0/deliveredOn").asString()).isEqualTo("2026-09-01");
        assertThat(one.at("/offers/0/revision").isNull()).isTrue();
        assertThat(one.at("/internal").isNull()).isTrue();
        assertThat(one.toString()).doesNotContain("too short", "council");
    }

    @Test
    void aPartnerReadsItsOwnOffersAndTheRequestsThatAreForPartners() {
        JsonNode one = get(LIST + "/" + OPEN, partner("osce", TestCatalogue.INSTRUMENT));

        assertThat(one.at("/offers").findValuesAsString("text")).containsExactly("A study visit");
        assertThat(one.at("/offers/0/revision").asLong()).isEqualTo(1);
        assertThat(titles(partner("osce", TestCatalogue.INSTRUMENT))).containsExactly("A course for forty");
        assertThat(titles(partner("osce", "CICA-CT-2022"))).isEmpty();
        assertThat(titles(service.tokens().coordinator("KG"))).containsExactly("A course for forty", "Between states");
        assertThat(titles(service.tokens().monitor("CICA-CT-2022"))).isEmpty();
    }

    @Test
    void whatHasNotLeftTheStateIsForWhoTakesPartInIt() {
        assertThat(List.of(
                        monitor(),
                        service.tokens().coordinator("KG"),
                        service.tokens().reporter("KZ", "fiu"),
                        service.tokens().clearer("KZ", "council"),
                        partner("unoct", TestCatalogue.INSTRUMENT)))
                .allSatisfy(token -> assertThat(
                                service.get(LIST + "/" + DRAFT, token).statusCode())
                        .isEqualTo(404));
        assertThat(get(LIST + "/" + DRAFT, service.tokens().clearer("KZ", "mfa"))
                        .at("/internal/step")
                        .asString())
                .isEqualTo("mfa");
        JsonNode own = get(LIST + "/" + OPEN, service.tokens().reporter("KZ", "customs"));
        assertThat(own.at("/internal/returns/0/reason").asString()).isEqualTo("too short");
        assertThat(own.at("/internal/revision").asLong()).isEqualTo(7);
    }

    @Test
    void needsStandAgainstOffers() {
        JsonNode need = get(NEEDS, monitor()).at("/items/0");

        assertThat(need.at("/commitment").asString()).isEqualTo("I.1.1");
        assertThat(need.at("/requests").asInt()).isEqualTo(2);
        assertThat(need.at("/unanswered").asInt()).isEqualTo(1);
        assertThat(need.at("/offers").asInt()).isEqualTo(2);
        assertThat(need.at("/accepted").asInt()).isEqualTo(1);
        assertThat(need.at("/delivered").asInt()).isEqualTo(1);
        assertThat(need.at("/stated").asInt()).isZero();
        assertThat(get(NEEDS + "?instrument=OTHER", monitor()).at("/items")).isEmpty();
        assertThat(service.get(NEEDS, monitor(), "Accept", "text/csv").body().lines())
                .hasSize(2)
                .startsWith("instrument,commitment,requests,unanswered,offers,accepted,delivered,stated")
                .anyMatch(line -> line.equals("JPOA-CA-2022,I.1.1,2,1,2,1,1,0"));
    }

    @Test
    void whatReportsOfACycleSayIsNeededIsForWhoReadsIt() {
        String stated = NEEDS + "/stated?cycle=2026-H2";
        JsonNode needs = get(stated, monitor()).at("/items");

        assertThat(needs.findValuesAsString("agency")).containsExactly("border", "customs");
        assertThat(needs.at("/1/commitment").asString()).isEqualTo("I.1.2");
        assertThat(needs.at("/1/needs/0").asString()).isEqualTo("Ten trainers");
        assertThat(needs.at("/1/reportId").asString())
                .isEqualTo(ReportId.of(TestCatalogue.INSTRUMENT, "2026-H2", "KZ", "customs")
                        .toString());
        assertThat(get(stated, service.tokens().coordinator("KZ"))
                        .at("/items/0/needs/0")
                        .asString())
                .isEqualTo("A hall");
        assertThat(get(stated + "&instrument=OTHER", monitor()).at("/items")).isEmpty();
        List<String> others = List.of(
                partner("unoct", TestCatalogue.INSTRUMENT), service.tokens().monitor("CICA-CT-2022"));
        assertThat(others)
                .allSatisfy(token -> assertThat(get(stated, token).at("/items")).isEmpty());
        assertThat(others)
                .allSatisfy(
                        token -> assertThat(get(NEEDS + "?cycle=2026-H2", token).toString())
                                .doesNotContain("\"I.1.2\""));
    }

    @Test
    void whatIsStatedIsReadPageByPageAlsoWithinACommitment() {
        String stated = NEEDS + "/stated?cycle=2026-H2&limit=1";
        JsonNode first = get(stated, monitor());
        JsonNode second = get(stated + "&cursor=" + first.at("/next").asString(), monitor());

        assertThat(first.at("/items").findValuesAsString("agency")).containsExactly("border");
        assertThat(second.at("/items").findValuesAsString("agency")).containsExactly("customs");
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(service.get(NEEDS + "/stated?limit=1001", monitor()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void unlessNamedTheCycleIsTheOneThatWasOpenedLast() {
        String before = "asOf=" + (nextOpened - 1);

        assertThat(get(NEEDS + "/stated", monitor()).at("/items")).isEmpty();
        assertThat(get(NEEDS + "/stated?" + before, monitor()).at("/items").findValuesAsString("cycle"))
                .containsExactly("2026-H2", "2026-H2");
        assertThat(get(NEEDS + "/stated?cycle=2025-H2", monitor()).at("/items").findValuesAsString("commitment"))
                .containsExactly("I.1.3");
        assertThat(get(NEEDS + "?" + before, monitor()).at("/items").findValuesAsString("commitment"))
                .containsExactly("I.1.1", "I.1.2");
        assertThat(get(NEEDS + "?" + before, monitor()).at("/items/1/stated").asInt())
                .isEqualTo(2);
        assertThat(get(NEEDS + "?cycle=2026-H2&limit=1", monitor()).at("/next").isNull())
                .isFalse();
        assertThat(get(NEEDS, monitor()).at("/items").findValuesAsString("commitment"))
                .containsExactly("I.1.1");
    }

    @Test
    void asOfAnEarlierPointNothingWasPublished() {
        assertThat(get(LIST + "?asOf=4", monitor()).at("/items")).isEmpty();
        assertThat(get(LIST + "?asOf=5", monitor()).at("/items").findValuesAsString("stage"))
                .containsExactly("PUBLISHED");
        assertThat(get(LIST + "?limit=1", monitor()).at("/next").isNull()).isFalse();
        assertThat(get(LIST + "?commitment=I.1.9", monitor()).at("/items")).isEmpty();
    }

    private void submit(UUID id, int submission, Content content) {
        say(id, new RequestSubmitted(submission, "customs", PERSON, CLIENT, content, path()));
    }

    private void publish(UUID id, boolean partners) {
        say(id, new RequestStepCleared(new StepPassed(1, "mfa", PERSON, null, "council")));
        say(id, new RequestStepCleared(new StepPassed(1, "council", PERSON, null, null)));
        List<String> audience = List.of(TestCatalogue.INSTRUMENT);
        say(id, new RequestPublished(Visibility.PARTICIPANTS, List.of(), partners, audience));
    }

    private void offer(UUID id, UUID request, String by, String text) {
        history.add(
                "offer/" + id,
                "_",
                "partner",
                null,
                new OfferMade(request, by, List.of(Need.TRAINING), null, "en", Text.of(text)));
    }

    private static Content content(String title, boolean partners) {
        return new Content(
                TestCatalogue.INSTRUMENT,
                List.of("I.1.1"),
                List.of(Need.TRAINING),
                null,
                null,
                Visibility.PARTICIPANTS,
                List.of(),
                partners,
                "en",
                Text.of(title),
                Text.of("For officers."));
    }

    private static ClearancePath path() {
        return new ClearancePath(
                "default",
                1,
                List.of(
                        new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer"),
                        new ClearancePath.Step("council", HolderKind.AGENCY, "interior")));
    }

    private static UUID id(int n) {
        return UUID.fromString("0199c2f" + n + "-0000-7b7e-9d0b-2a6f0c1d3e4f");
    }

    private void say(UUID id, RequestEvent event) {
        history.add("assistance/" + id, "KZ", "coordinator", null, event);
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private String partner(String organisation, String instrument) {
        return service.tokens()
                .token(Map.of(
                        "roles", List.of("partner"), "organisation", organisation, "instruments", List.of(instrument)));
    }

    private List<String> titles(String token) {
        return get(LIST, token).at("/items").findValuesAsString("title");
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
