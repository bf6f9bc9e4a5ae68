package org.tallystick.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Who reads what of a recommendation and of the responses to it, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationIT {

    private static final UUID OPEN = UUID.fromString("0199c2f6-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID QUIET = UUID.fromString("0199c2f7-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");
    private static final UUID CLIENT = UUID.fromString("5a7d1d0e-7f0c-4a55-8c2b-3f0c9d1e2f03");
    private static final String LIST = "/v1/recommendations";

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private long released;
    private long last;

    @BeforeAll
    void tell() {
        issue(OPEN, Reach.PARTICIPANTS, "Search more lorries");
        say(OPEN, submitted(1, Kind.ACCEPTED, "we shall"));
        say(OPEN, new ResponseReturned(1, new StepReturned(1, "mfa", null, PERSON, Text.of("too short"))));
        say(OPEN, submitted(2, Kind.ACCEPTED, "we shall search them"));
        say(OPEN, new ResponseStepCleared(1, new StepPassed(2, "mfa", PERSON, null, "council")));
        say(OPEN, new ResponseStepCleared(1, new StepPassed(2, "council", PERSON, null, null)));
        say(OPEN, new ResponseReleased(1, Kind.ACCEPTED, List.of(TestCatalogue.INSTRUMENT)));
        released = history.entries().size() - 1L;
        say(
                OPEN,
                new ResponseSubmitted(
                        2, 1, Kind.PROGRESS, "customs", PERSON, CLIENT, "en", Text.of("half way"), path()));
        issue(QUIET, Reach.ADDRESSEE, "Between us");
        say(QUIET, submitted(1, Kind.NOTED, "noted with thanks"));
        say(QUIET, new ResponseStepCleared(1, new StepPassed(1, "mfa", PERSON, null, "council")));
        say(QUIET, new ResponseStepCleared(1, new StepPassed(1, "council", PERSON, null, null)));
        say(QUIET, new ResponseReleased(1, Kind.NOTED, List.of(TestCatalogue.INSTRUMENT)));
        add("recommendation/" + QUIET, "_", new RecommendationClosed(Text.of("heard")));
        last = history.entries().size() - 1L;
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(LIST + "?atLeast=" + last, coordinator()).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void theCoordinatorReadsTheDraftWhereItStandsAndWhyItCameBack() {
        JsonNode one = get(LIST + "/" + OPEN, coordinator());

        assertThat(one.at("/response/text").asString()).isEqualTo("half way");
        assertThat(one.at("/response/stage").asString()).isEqualTo("SUBMITTED");
        assertThat(one.at("/response/step").asString()).isEqualTo("mfa");
        assertThat(one.at("/response/revision").asLong()).isEqualTo(7);
        assertThat(one.at("/response/returns/0/reason").asString()).isEqualTo("too short");
        assertThat(one.at("/recommendation/standing").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void othersReadWhatWasReleasedAndNothingOfTheWayThere() {
        for (String token : List.of(secretariat(), service.tokens().monitor(TestCatalogue.INSTRUMENT))) {
            JsonNode one = get(LIST + "/" + OPEN, token);

            assertThat(one.at("/responses").findValuesAsString("text")).containsExactly("we shall search them");
            assertThat(one.at("/response").isNull()).isTrue();
            assertThat(one.at("/recommendation/title").asString()).isEqualTo("Search more lorries");
            assertThat(one.toString()).doesNotContain("too short", "half way", "council");
        }
    }

    @Test
    void whatIsForTheAddresseeIsForTheStateAndTheSecretariatOnly() {
        assertThat(get(LIST + "/" + QUIET, secretariat())
                        .at("/responses/0/text")
                        .asString())
                .isEqualTo("noted with thanks");
        assertThat(get(LIST + "/" + QUIET, service.tokens().reporter("KZ", "fiu"))
                        .at("/closingReason")
                        .asString())
                .isEqualTo("heard");
        assertThat(List.of(
                        service.tokens().monitor(TestCatalogue.INSTRUMENT),
                        service.tokens().coordinator("KG"),
                        service.tokens()
                                .token(Map.of("roles", List.of("secretariat"), "instruments", List.of("CICA-CT-2022"))),
                        partner()))
                .allSatisfy(token -> assertThat(
                                service.get(LIST + "/" + QUIET, token).statusCode())
                        .isEqualTo(404));
        assertThat(service.get(LIST + "/" + OPEN, partner()).statusCode()).isEqualTo(404);
    }

    @Test
    void aClearerReadsTheDraftOnceItHasReachedTheStep() {
        assertThat(get(LIST + "/" + OPEN, service.tokens().clearer("KZ", "mfa"))
                        .at("/response/text")
                        .asString())
                .isEqualTo("half way");
        assertThat(get(LIST + "/" + OPEN, service.tokens().reporter("KZ", "fiu"))
                        .at("/response")
                        .isNull())
                .isTrue();
    }

    @Test
    void asOfAnEarlierPointItStandsAsItStood() {
        String monitor = service.tokens().monitor(TestCatalogue.INSTRUMENT);

        assertThat(standings(LIST + "?asOf=" + (released - 1), monitor)).containsExactly("ISSUED");
        assertThat(standings(LIST + "?asOf=" + released, monitor)).containsExactly("ACCEPTED");
        assertThat(get(LIST + "/" + OPEN + "?asOf=1", coordinator())
                        .at("/response/text")
                        .asString())
                .isEqualTo("we shall");
    }

    @Test
    void theListIsFilteredAndPagedAndExistsAsCsv() {
        assertThat(standings(LIST, coordinator())).containsExactly("ACCEPTED", "CLOSED");
        assertThat(standings(LIST + "?open=true&state=KZ&commitment=I.1.1", coordinator()))
                .containsExactly("ACCEPTED");
        assertThat(standings(LIST + "?commitment=I.1.9", coordinator())).isEmpty();
        JsonNode first = get(LIST + "?limit=1", coordinator());
        assertThat(standings(LIST + "?limit=1&cursor=" + first.at("/next").asString(), coordinator()))
                .containsExactly("CLOSED");
        assertThat(service.get(LIST, coordinator(), "Accept", "text/csv").body())
                .contains("recommendationId,instrument,state,")
                .contains("Search more lorries");
    }

    private void issue(UUID id, Reach reach, String title) {
        add(
                "recommendation/" + id,
                "_",
                new RecommendationIssued(
                        TestCatalogue.INSTRUMENT,
                        "KZ",
                        List.of("I.1.1"),
                        LocalDate.of(2027, 6, 30),
                        reach,
                        "en",
                        Text.of(title),
                        Text.of("All that is needed.")));
    }

    private static ResponseSubmitted submitted(int submission, Kind kind, String text) {
        return new ResponseSubmitted(1, submission, kind, "customs", PERSON, CLIENT, "en", Text.of(text), path());
    }

    private static ClearancePath path() {
        return new ClearancePath(
                "default",
                1,
                List.of(
                        new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer"),
                        new ClearancePath.Step("council", HolderKind.AGENCY, "interior")));
    }

    private void say(UUID id, ResponseEvent event) {
        add("response/" + id, "KZ", event);
    }

    private void add(String stream, String state, org.tallystick.events.DomainEvent event) {
        @Nullable String noAgency = null;
        history.add(stream, state, "coordinator", noAgency, event);
    }

    private String coordinator() {
        return service.tokens().coordinator("KZ");
    }

    private String secretariat() {
        return service.tokens()
                .token(Map.of("roles", List.of("secretariat"), "instruments", List.of(TestCatalogue.INSTRUMENT)));
    }

    private String partner() {
        return service.tokens()
                .token(Map.of(
                        "roles",
                        List.of("partner"),
                        "organisation",
                        "unoct",
                        "instruments",
                        List.of(TestCatalogue.INSTRUMENT)));
    }

    private List<String> standings(String path, String token) {
        return get(path, token).at("/items").findValuesAsString("standing");
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
