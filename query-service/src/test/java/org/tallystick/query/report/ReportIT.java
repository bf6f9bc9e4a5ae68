package org.tallystick.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Who reads what of a report, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private long released;
    private String customs = "";
    private String draft = "";
    private long last;

    @BeforeAll
    void tell() {
        ReportStory story = ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.NATIONAL, "for ourselves")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "for the participants")
                .recorded("I.1.3", Visibility.NAMED, "for our neighbour", "KG")
                .recorded("II.1.1", Visibility.PUBLIC, "for everyone")
                .submitted()
                .returned("mfa", "too short", "I.1.1", "say more")
                .submittedSigned(3)
                .cleared("mfa", "council")
                .cleared("council", null);
        story.released();
        released = history.entries().size() - 1L;
        story.recorded("I.1.2", Visibility.PARTICIPANTS, "not yet released");
        customs = story.id().toString();
        draft = ReportStory.open(history, "KZ", "fiu")
                .recorded("I.1.2", Visibility.PUBLIC, "a draft")
                .submitted()
                .id()
                .toString();
        ReportStory.open(history, "KG", "customs")
                .submittedNil("nothing to say")
                .released();
        last = history.entries().size() - 1L;
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get("/v1/reports?atLeast=" + last, coordinator()).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void theOwnCoordinatorReadsTheDraftAndWhereItStands() {
        JsonNode report = get("/v1/reports/" + customs, coordinator());

        assertThat(narratives(report))
                .containsEntry("I.1.2", "not yet released")
                .containsEntry("I.1.1", "for ourselves");
        assertThat(report.at("/stage").asString()).isEqualTo("RELEASED");
        assertThat(report.at("/revision").asLong()).isEqualTo(16);
        assertThat(report.at("/version").asInt()).isZero();
        assertThat(report.at("/chain/0/step").asString()).isEqualTo("mfa");
        assertThat(report.at("/versions/0/version").asInt()).isEqualTo(1);
    }

    @Test
    void aMonitorReadsWhatWasReleasedToTheParticipants() {
        JsonNode report = get("/v1/reports/" + customs, service.tokens().monitor(TestCatalogue.INSTRUMENT));

        assertThat(narratives(report)).isEqualTo(Map.of("I.1.2", "for the participants", "II.1.1", "for everyone"));
        assertThat(List.of("stage", "step", "chain", "revision"))
                .allSatisfy(
                        member -> assertThat(report.at("/" + member).isNull()).isTrue());
        assertThat(report.at("/version").asInt()).isEqualTo(1);
        assertThat(report.at("/entries/0/named").isNull()).isTrue();
    }

    @Test
    void thatItWasSignedIsToldAndHowOftenOnlyToTheOwnState() {
        JsonNode own =
                get("/v1/reports/" + customs + "?version=1", coordinator()).at("/signed");
        JsonNode others = get("/v1/reports/" + customs, service.tokens().monitor(TestCatalogue.INSTRUMENT))
                .at("/signed");

        assertThat(own.at("/issuerSeq").asLong()).isEqualTo(3);
        assertThat(own.at("/seen/size").asLong()).isEqualTo(7);
        assertThat(own.at("/sha256").asString()).isEqualTo(History.SIGNED);
        assertThat(own.at("/signedAt").asString()).isEqualTo("2026-07-01T07:59:30.000Z");
        assertThat(others.at("/keyId").asString()).isEqualTo("key-1");
        assertThat(others.at("/alg").asString()).isEqualTo("ES256");
        String ofAnotherState = service.tokens()
                .token(Map.of(
                        "roles", List.of("auditor"), "state", "KG", "instruments", List.of(TestCatalogue.INSTRUMENT)));
        JsonNode toItsAuditor = get("/v1/reports/" + customs, ofAnotherState).at("/signed");
        assertThat(toItsAuditor.at("/keyId").asString()).isEqualTo("key-1");
        assertThat(List.of("signedAt", "issuerSeq", "seen", "sha256")).allSatisfy(member -> {
            assertThat(others.at("/" + member).isNull()).isTrue();
            assertThat(toItsAuditor.at("/" + member).isNull()).isTrue();
        });
        assertThat(get("/v1/reports/" + draft, coordinator()).at("/signed").isNull())
                .isTrue();
    }

    @Test
    void numbersThatHaveNotArrivedAreToldToTheOwnStateAndToAuditors() {
        String auditor = service.tokens()
                .token(Map.of("roles", List.of("auditor"), "instruments", List.of(TestCatalogue.INSTRUMENT)));
        String elsewhere =
                service.tokens().token(Map.of("roles", List.of("auditor"), "instruments", List.of("CICA-CT-2022")));

        assertThat(List.of(coordinator(), service.tokens().reporter("KZ", "customs"), auditor))
                .allSatisfy(token -> {
                    JsonNode issuers = get("/v1/audit/issuers", token).at("/items");
                    assertThat(issuers).hasSize(1);
                    assertThat(issuers.at("/0/issuer").asString()).isEqualTo("KZ/customs");
                    assertThat(issuers.at("/0/last").asLong()).isEqualTo(3);
                    assertThat(issuers.at("/0/signed").asLong()).isEqualTo(1);
                    assertThat(issuers.at("/0/missing/0").asString()).isEqualTo("1-2");
                });
        assertThat(List.of(service.tokens().coordinator("KG"), service.tokens().reporter("KZ", "fiu"), elsewhere))
                .allSatisfy(token ->
                        assertThat(get("/v1/audit/issuers", token).at("/items")).isEmpty());
        assertThat(status("/v1/audit/issuers", service.tokens().monitor(TestCatalogue.INSTRUMENT)))
                .isEqualTo(403);
        assertThat(get("/v1/audit/issuers?asOf=0", coordinator()).at("/items")).isEmpty();
    }

    @Test
    void aNeighbourAlsoReadsWhatNamesIt() {
        String neighbour = service.tokens().coordinator("KG");
        assertThat(narratives(get("/v1/reports/" + customs, neighbour))).containsOnlyKeys("I.1.2", "I.1.3", "II.1.1");
    }

    @Test
    void aMonitorOfAnotherInstrumentReadsOnlyWhatIsPublic() {
        String other = service.tokens().monitor("CICA-CT-2022");
        assertThat(narratives(get("/v1/reports/" + customs, other))).containsOnlyKeys("II.1.1");
    }

    @Test
    void anotherAgencyOfTheStateReadsTheReleasedVersionInFull() {
        JsonNode report = get("/v1/reports/" + customs, service.tokens().reporter("KZ", "fiu"));

        assertThat(narratives(report))
                .containsEntry("I.1.1", "for ourselves")
                .containsEntry("I.1.2", "for the participants");
        assertThat(report.at("/revision").isNull()).isTrue();
    }

    @Test
    void whatTheCallerMayNotKnowOfDoesNotExist() {
        assertThat(List.of(
                        service.tokens().monitor(TestCatalogue.INSTRUMENT),
                        service.tokens().coordinator("KG"),
                        service.tokens().reporter("KZ", "customs"),
                        service.tokens().clearer("KZ", "council")))
                .allSatisfy(token -> {
                    assertThat(status("/v1/reports/" + draft, token)).isEqualTo(404);
                    assertThat(status("/v1/reports/" + draft + "/timeline", token))
                            .isEqualTo(404);
                });
    }

    @Test
    void aClearerReadsWhatHasReachedTheStep() {
        JsonNode report = get("/v1/reports/" + draft, service.tokens().clearer("KZ", "mfa"));

        assertThat(report.at("/step").asString()).isEqualTo("mfa");
        assertThat(narratives(report)).containsEntry("I.1.2", "a draft");
    }

    @Test
    void aVersionIsReadByItsNumber() {
        assertThat(narratives(get("/v1/reports/" + customs + "?version=1", coordinator())))
                .containsEntry("I.1.2", "for the participants");
        assertThat(status("/v1/reports/" + customs + "?version=2", coordinator()))
                .isEqualTo(404);
    }

    @Test
    void asOfAnEarlierPointItIsWhatItWas() {
        JsonNode before = get("/v1/reports/" + customs + "?asOf=4", coordinator());

        assertThat(before.at("/stage").asString()).isEqualTo("DRAFT");
        assertThat(before.at("/revision").asLong()).isEqualTo(5);
        assertThat(narratives(before)).containsEntry("I.1.2", "for the participants");
        assertThat(before.at("/ledger/index").asLong()).isEqualTo(4);
        String monitor = service.tokens().monitor(TestCatalogue.INSTRUMENT);
        assertThat(status("/v1/reports/" + customs + "?asOf=" + (released - 1), monitor))
                .isEqualTo(404);
        assertThat(status("/v1/reports/" + customs + "?asOf=" + released, monitor))
                .isEqualTo(200);
    }

    @Test
    void theTimelineTellsTheOwnStateAllAndOthersTheRelease() {
        JsonNode own = get("/v1/reports/" + customs + "/timeline", coordinator());
        JsonNode others =
                get("/v1/reports/" + customs + "/timeline", service.tokens().monitor(TestCatalogue.INSTRUMENT));

        assertThat(own.at("/items")).hasSize(16);
        JsonNode returned = own.at("/items/6");
        assertThat(returned.at("/event").asString()).isEqualTo("ReportReturned");
        assertThat(returned.at("/reason").asString()).isEqualTo("too short");
        assertThat(returned.at("/comments/0/comment").asString()).isEqualTo("say more");
        assertThat(others.at("/items")).hasSize(1);
        assertThat(others.at("/items/0/event").asString()).isEqualTo("ReportReleased");
    }

    @Test
    void theListHoldsWhatTheCallerMayKnowOf() {
        String monitor = service.tokens().monitor(TestCatalogue.INSTRUMENT);

        assertThat(get("/v1/reports", coordinator()).at("/items").findValuesAsString("agency"))
                .containsExactly("customs", "customs", "fiu");
        assertThat(get("/v1/reports", monitor).at("/items").findValuesAsString("state"))
                .containsExactly("KG", "KZ");
        assertThat(get("/v1/reports?state=KZ&agency=fiu&cycle=2026-H2", coordinator())
                        .at("/items"))
                .hasSize(1);
        assertThat(get("/v1/reports?instrument=none", coordinator()).at("/items"))
                .isEmpty();
    }

    @Test
    void aNilReportSaysWhy() {
        JsonNode line = get("/v1/reports?state=KG", service.tokens().monitor(TestCatalogue.INSTRUMENT))
                .at("/items/0");
        JsonNode nil = get(
                "/v1/reports/" + line.at("/reportId").asString(),
                service.tokens().monitor(TestCatalogue.INSTRUMENT));

        assertThat(nil.at("/nilReason").asString()).isEqualTo("nothing to say");
        assertThat(nil.at("/entries")).isEmpty();
    }

    private String coordinator() {
        return service.tokens().coordinator("KZ");
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private int status(String path, String token) {
        return service.get(path, token).statusCode();
    }

    private static Map<String, String> narratives(JsonNode report) {
        return report.at("/entries")
                .valueStream()
                .collect(Collectors.toMap(
                        entry -> entry.at("/commitment").asString(),
                        entry -> entry.at("/narrative").asString()));
    }
}
