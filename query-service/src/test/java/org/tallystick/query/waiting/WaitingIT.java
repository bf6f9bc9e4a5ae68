package org.tallystick.query.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalId;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.CycleStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** What waits for whom, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingIT {

    private static final String PATH = "/v1/waiting";
    private static final Instant LATER = Instant.parse("2027-03-01T19:00:00Z");

    private final RunningService service = RunningService.start();
    private static final UUID SUBMISSION = NationalId.of(TestCatalogue.INSTRUMENT, "2026-H2", "UZ");
    private final History history = new History();
    private long begun;
    private long joined;
    private long answered;
    private long narrowed;
    private long weighed;

    @BeforeAll
    void tell() {
        CycleStory cycle = CycleStory.of(history, "2026-H2")
                .agency("KZ", "customs", "I.1.1", "I.1.2")
                .agency("KZ", "fiu", "II.1.1")
                .agency("KZ", "interior", "II.1.2")
                .agency("KZ", "revenue", "II.3.5")
                .agency("KZ", "museum")
                .agency("KG", "customs", "I.1.1")
                .agency("TJ", "customs", "I.1.1")
                .open("KG", "KZ", "TJ");
        begun = end();
        String participation = "participation/" + TestCatalogue.INSTRUMENT + "/TJ";
        LocalDate since = LocalDate.of(2022, 3, 4);
        history.add(participation, "TJ", "coordinator", null, new StateJoined(TestCatalogue.INSTRUMENT, "TJ", since));
        joined = end();
        history.add(
                participation,
                "TJ",
                "coordinator",
                null,
                new StateLeft(TestCatalogue.INSTRUMENT, "TJ", since, LocalDate.of(2026, 12, 31)));
        ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "done")
                .delegated("I.1.2", "fiu")
                .submitted()
                .returned("mfa", "too short", "I.1.1", "say more");
        ReportStory.open(history, "KZ", "interior")
                .recorded("II.1.2", Visibility.PARTICIPANTS, "done")
                .submitted();
        ReportStory.open(history, "KZ", "revenue")
                .recorded("II.3.5", Visibility.PARTICIPANTS, "done")
                .submitted()
                .cleared("mfa", "council")
                .cleared("council", null);
        ReportStory other = ReportStory.open(history, "KG", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "done")
                .submitted()
                .cleared("mfa", "council")
                .cleared("council", null)
                .released();
        cycle.extended("KZ", LATER, "customs");
        history.later(1000);
        other.queried(1, "I.1.1", "how many?");
        history.later(1000);
        answered = end() + 1;
        other.answered(1, "forty");
        other.acknowledged().queried(2, null, "and when?");
        narrowed();
        signedAsOne();
        weighed = ThingsStory.tell(history);
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(PATH + "?atLeast=" + end(), coordinator()).statusCode())
                .isEqualTo(200);
    }

    /** An answer that nobody heard, about an entry that the state keeps to itself by now. */
    private void narrowed() {
        ReportStory report = ReportStory.open(history, "KG", "fiu")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "done")
                .submitted()
                .released()
                .acknowledged()
                .queried(1, "I.1.2", "where?")
                .answered(1, "here");
        narrowed = end();
        report.reclassified("I.1.2", Visibility.NATIONAL);
    }

    /** Uzbekistan signs once: one report waits for that, and what was put together before waits at its first step, with another. */
    private void signedAsOne() {
        String instrument = TestCatalogue.INSTRUMENT;
        String participation = "participation/" + instrument + "/UZ";
        StateJoined joining = new StateJoined(instrument, "UZ", LocalDate.of(2022, 3, 4));
        history.add(participation, "UZ", "coordinator", null, joining);
        history.add(participation, "UZ", "coordinator", null, new NationalSubmissionChosen(instrument, "UZ", true));
        ReportStory.open(history, "UZ", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "done")
                .submitted()
                .cleared("mfa", "council")
                .cleared("council", null);
        ReportStory held = ReportStory.open(history, "UZ", "fiu")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "done")
                .submitted()
                .cleared("mfa", "council")
                .cleared("council", null);
        ClearancePath path =
                new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));
        NationalAssembled assembled = new NationalAssembled(
                1,
                1,
                instrument,
                "2026-H2",
                "UZ",
                SUBMISSION,
                SUBMISSION,
                List.of(new Contained(held.id(), "fiu", 1)),
                List.of(),
                path);
        history.add("national/" + SUBMISSION, "UZ", "coordinator", null, assembled);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aReporterIsToldWhatToReviseAndWhy() {
        JsonNode items = get(PATH, reporter("customs")).at("/items");

        assertThat(kinds(items)).containsExactly("REVISE customs");
        JsonNode item = items.at("/0");
        assertThat(item.at("/reason").asString()).isEqualTo("too short");
        assertThat(item.at("/comments/0/comment").asString()).isEqualTo("say more");
        assertThat(item.at("/until").asString()).isEqualTo(InstantFormat.format(LATER));
    }

    @Test
    void aReporterIsToldWhatToBeginAndWhatToWriteForAnother() {
        JsonNode items = get(PATH, reporter("fiu")).at("/items");

        assertThat(kinds(items)).containsExactly("BEGIN fiu", "WRITE_ENTRY fiu");
        assertThat(items.at("/0/reportId").isNull()).isTrue();
        assertThat(items.at("/0/until").asString()).isEqualTo(InstantFormat.format(CycleStory.AGENCIES_DUE));
        assertThat(items.at("/1/commitment").asString()).isEqualTo("I.1.2");
        assertThat(kinds(get(PATH, reporter("museum")).at("/items"))).isEmpty();
    }

    @Test
    void aClearerIsToldWhatIsAtTheOwnSteps() {
        JsonNode items = get(PATH, service.tokens().clearer("KZ", "mfa")).at("/items");

        assertThat(kinds(items)).containsExactly("CLEAR interior");
        assertThat(items.at("/0/step").asString()).isEqualTo("mfa");
        assertThat(items.at("/0/until").asString()).isEqualTo(InstantFormat.format(CycleStory.STATES_DUE));
        assertThat(kinds(get(PATH, service.tokens().clearer("KZ", "other")).at("/items")))
                .isEmpty();
        assertThat(kinds(get(PATH, service.tokens().clearer("KG", "mfa")).at("/items")))
                .isEmpty();
    }

    @Test
    void aCoordinatorIsToldAllOfTheOwnStateAndPageByPage() {
        List<String> all = kinds(get(PATH, coordinator()).at("/items"));

        assertThat(all)
                .containsExactly("BEGIN fiu", "CLEAR interior", "RELEASE revenue", "REVISE customs", "WRITE_ENTRY fiu");
        String next = get(PATH + "?limit=3", coordinator()).at("/next").asString();
        JsonNode rest = get(PATH + "?limit=3&cursor=" + next, coordinator());
        assertThat(kinds(rest.at("/items"))).containsExactlyElementsOf(all.subList(3, 5));
        assertThat(rest.at("/next").isNull()).isTrue();
    }

    @Test
    void whatIsSubmittedAsOneWaitsLikeAReport() {
        JsonNode coordinator = get(PATH, service.tokens().coordinator("UZ")).at("/items");
        JsonNode clearer = get(PATH, service.tokens().clearer("UZ", "mfa")).at("/items");

        assertThat(coordinator.findValuesAsString("kind")).containsExactlyInAnyOrder("ASSEMBLE", "CLEAR_SUBMISSION");
        assertThat(kinds(coordinator)).contains("ASSEMBLE customs");
        assertThat(clearer.findValuesAsString("kind")).containsExactly("CLEAR_SUBMISSION");
        assertThat(clearer.at("/0/nationalSubmissionId").asString()).isEqualTo(SUBMISSION.toString());
        assertThat(clearer.at("/0/step").asString()).isEqualTo("mfa");
        assertThat(get(PATH, service.tokens().clearer("UZ", "council")).at("/items"))
                .isEmpty();
    }

    @Test
    void aCoordinatorIsToldWhateverElseWaits() {
        JsonNode items =
                get(PATH + "?asOf=" + end(), service.tokens().coordinator("TM")).at("/items");

        assertThat(items.valueStream().map(WaitingIT::thing))
                .containsExactlyInAnyOrder(
                        "AGREE " + ThingsStory.CYCLE,
                        "REVISE assistance/" + ThingsStory.id("returned"),
                        "CLEAR plan/" + ThingsStory.id("plan"),
                        "RELEASE determination/" + ThingsStory.id("determination"),
                        "RESPOND recommendation/" + ThingsStory.id("new"),
                        "CLEAR recommendation/" + ThingsStory.id("answered"),
                        "IMPLEMENT recommendation/" + ThingsStory.id("accepted"),
                        "ACCEPT_OFFER assistance/" + ThingsStory.id("published"),
                        "FOLLOW_UP consultation/" + ThingsStory.id("consultation"),
                        "REVIEW determination/" + ThingsStory.id("outdated"),
                        "REVIEW determination/" + ThingsStory.id("superseded"),
                        "CLEAR determination/" + ThingsStory.id("revised"));
        assertThat(one(items, "AGREE").at("/until").asString()).isEqualTo(InstantFormat.format(ThingsStory.OPENS));
        assertThat(one(items, "REVISE").at("/reason").asString()).isEqualTo("for what?");
        assertThat(one(items, "RELEASE").at("/commitment").asString()).isEqualTo("I.1.1");
        assertThat(one(items, "ACCEPT_OFFER").at("/offerId").asString())
                .isEqualTo(ThingsStory.id("waiting").toString());
        assertThat(one(items, "FOLLOW_UP").at("/reason").asString()).isEqualTo("write a list");
        assertThat(one(items, "FOLLOW_UP").at("/followUp").asInt()).isEqualTo(1);
        assertThat(List.of("RESPOND", "IMPLEMENT", "REVISE", "FOLLOW_UP", "ACCEPT_OFFER"))
                .allSatisfy(kind -> assertThat(one(items, kind).at("/until").asString())
                        .as(kind)
                        .isEqualTo("2026-10-01T19:00:00.000Z"));
    }

    @Test
    void othersOfTheStateAreToldWhatTheyDraftedOrClearOfAllElse() {
        String suffix = "?asOf=" + end();
        JsonNode drafter =
                get(PATH + suffix, service.tokens().reporter("TM", "customs")).at("/items");
        JsonNode clearer =
                get(PATH + suffix, service.tokens().clearer("TM", "mfa")).at("/items");

        assertThat(drafter.valueStream().map(WaitingIT::thing))
                .containsExactly("REVISE assistance/" + ThingsStory.id("returned"));
        assertThat(clearer.valueStream().map(WaitingIT::thing))
                .containsExactlyInAnyOrder(
                        "CLEAR plan/" + ThingsStory.id("plan"),
                        "CLEAR recommendation/" + ThingsStory.id("answered"),
                        "CLEAR determination/" + ThingsStory.id("revised"));
        assertThat(clearer.findValuesAsString("step")).containsOnly("mfa");
        List<String> nobody = List.of(
                service.tokens().reporter("TM", "fiu"),
                service.tokens().clearer("TM", "council"),
                service.tokens().clearer("KG", "mfa"),
                service.tokens().monitor(TestCatalogue.INSTRUMENT),
                secretariat());
        assertThat(nobody)
                .allSatisfy(token -> assertThat(
                                get(PATH + suffix, token).at("/items").toString())
                        .doesNotContain("\"TM\""));
    }

    @Test
    void aDeterminationIsToBeReviewedSinceWhatItWeighedIsNoMore() {
        String coordinator = service.tokens().coordinator("TM");
        JsonNode review = get(PATH, coordinator)
                .at("/items")
                .valueStream()
                .filter(item -> thing(item).equals("REVIEW determination/" + ThingsStory.id("outdated")))
                .findFirst()
                .orElseThrow();

        assertThat(review.at("/commitment").asString()).isEqualTo("I.1.2");
        assertThat(review.at("/cycle").asString()).isEqualTo("2026-H1");
        assertThat(review.at("/since").asString())
                .isEqualTo(InstantFormat.format(
                        history.entries().get((int) weighed + 1).acceptedAt()));
        assertThat(get(PATH + "?asOf=" + weighed, coordinator)
                        .at("/items")
                        .valueStream()
                        .map(WaitingIT::thing))
                .contains("REVIEW determination/" + ThingsStory.id("superseded"))
                .doesNotContain("REVIEW determination/" + ThingsStory.id("outdated"));
    }

    @Test
    void aPartnerIsToldWhatToDeliverAndToFollow() {
        JsonNode items = get(PATH, partner("unoct")).at("/items");

        assertThat(items.valueStream().map(WaitingIT::thing))
                .containsExactlyInAnyOrder(
                        "DELIVER assistance/" + ThingsStory.id("published"),
                        "FOLLOW_UP consultation/" + ThingsStory.id("consultation"));
        JsonNode deliver = one(items, "DELIVER");
        assertThat(deliver.at("/offerId").asString())
                .isEqualTo(ThingsStory.id("taken").toString());
        assertThat(deliver.at("/state").asString()).isEqualTo("TM");
        assertThat(deliver.at("/until").asString()).isEqualTo("2026-10-01T19:00:00.000Z");
        JsonNode follow = one(items, "FOLLOW_UP");
        assertThat(follow.at("/reason").asString()).isEqualTo("send experts");
        assertThat(follow.at("/state").isNull()).isTrue();
        assertThat(follow.at("/until").asString()).isEqualTo("2026-10-02T00:00:00.000Z");
        assertThat(get(PATH, partner("osce")).at("/items")).isEmpty();
        assertThat(get(PATH + "?asOf=" + begun, partner("unoct")).at("/items")).isEmpty();
    }

    private String partner(String organisation) {
        return service.tokens()
                .token(Map.of(
                        "roles",
                        List.of("partner"),
                        "organisation",
                        organisation,
                        "instruments",
                        List.of(TestCatalogue.INSTRUMENT)));
    }

    @Test
    void nothingIsToBeBegunByWhoHasLeft() {
        String tajik = service.tokens().coordinator("TJ");

        assertThat(kinds(get(PATH + "?asOf=" + joined, tajik).at("/items"))).containsExactly("BEGIN customs");
        assertThat(kinds(get(PATH, tajik).at("/items"))).isEmpty();
    }

    @Test
    void aQueryWaitsForTheStateThatWasAsked() {
        JsonNode items = get(PATH, service.tokens().coordinator("KG")).at("/items");

        assertThat(kinds(items)).containsExactly("ANSWER customs");
        assertThat(items.at("/0/query").asInt()).isEqualTo(2);
        assertThat(items.at("/0/reason").asString()).isEqualTo("and when?");
    }

    @Test
    void theSecretariatIsToldWhatToAcknowledgeAndWhatWasAnswered() {
        JsonNode items = get(PATH + "?asOf=" + answered, secretariat()).at("/items");

        assertThat(kinds(items)).containsExactly("ACKNOWLEDGE customs", "READ_ANSWER customs");
        assertThat(items.at("/1/reason").isNull()).isTrue();
        assertThat(kinds(get(PATH, secretariat()).at("/items"))).isEmpty();
    }

    @Test
    void anAnswerAboutWhatFewerReadSinceIsToldAtNoPoint() {
        assertThat(kinds(get(PATH + "?asOf=" + narrowed, secretariat()).at("/items")))
                .isEmpty();
    }

    @Test
    void othersAreToldNothing() {
        assertThat(get(PATH, service.tokens().monitor(TestCatalogue.INSTRUMENT)).at("/items"))
                .isEmpty();
    }

    @Test
    void asOfAnEarlierPointItIsWhatItWas() {
        assertThat(kinds(get(PATH + "?asOf=" + begun, coordinator()).at("/items")))
                .containsExactly("BEGIN customs", "BEGIN fiu", "BEGIN interior", "BEGIN revenue");
    }

    @Test
    void itExistsAsCsv() {
        assertThat(service.get(PATH, coordinator(), "Accept", "text/csv").body())
                .startsWith("kind,reportId,instrument,cycle,state,agency,step,commitment,query,since,until,reason,")
                .contains("too short");
    }

    private long end() {
        return history.entries().size() - 1L;
    }

    private static String thing(JsonNode item) {
        return item.at("/kind").asString() + " " + item.at("/thing").asString();
    }

    private static JsonNode one(JsonNode items, String kind) {
        return items.valueStream()
                .filter(item -> item.at("/kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(JsonNode items) {
        return items.valueStream()
                .map(item ->
                        item.at("/kind").asString() + " " + item.at("/agency").asString())
                .toList();
    }

    private String coordinator() {
        return service.tokens().coordinator("KZ");
    }

    private String reporter(String agency) {
        return service.tokens().reporter("KZ", agency);
    }

    private String secretariat() {
        return service.tokens()
                .token(Map.of("roles", List.of("secretariat"), "instruments", List.of(TestCatalogue.INSTRUMENT)));
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
