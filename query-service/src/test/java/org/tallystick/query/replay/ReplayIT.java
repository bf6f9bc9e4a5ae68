package org.tallystick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryDetails.Unit;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as auditors read it, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final String PATH = "/v1/audit/events";

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private ReportStory kz = ReportStory.open(new History(), "KZ", "customs");
    private int sent;
    private long expunged;

    @BeforeAll
    void tell() {
        ContentKey key = service.keys().contentKey("KZ");
        history.add(
                "instrument/JPOA-CA-2022", "_", "secretariat", null, new InstrumentAdopted(1, TestCatalogue.small()));
        kz = ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "for the participants")
                .recorded("I.1.2", Visibility.NATIONAL, "for ourselves")
                .recorded("I.1.3", Visibility.PUBLIC, "for all")
                .detailed("II.1.1", "en", Visibility.PUBLIC, counted("3"))
                .submitted()
                .returned("mfa", "too short", "I.1.1", "more")
                .submitted()
                .released();
        ReportStory.open(history, "KG", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "before we thought again")
                .submitted()
                .released()
                .reclassified("I.1.1", Visibility.NATIONAL);
        history.later(1000);
        ReportStory.open(history, "TJ", "customs").recorded("I.1.1", Visibility.PUBLIC, "a draft");
        append(key);
        expunged = history.entries().size();
        history.add(
                "report/" + kz.id(),
                "KZ",
                "coordinator",
                null,
                new ContentExpunged("I.1.3", 1, UUID.randomUUID(), History.text("/authority"), History.text("/reason")));
        append(key);
        assertThat(service.get(PATH + "?limit=1&atLeast=" + expunged, ofInstrument()).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void everyAuditorHasTheSealedRecordOfEveryEntry() {
        for (String auditor : List.of(ofInstrument(), ofState("KZ"), auditor(Map.of()))) {
            JsonNode items = get(PATH + "?limit=1000", auditor).at("/items");
            assertThat(items).hasSize((int) expunged + 1);
            for (int n = 0; n < items.size(); n++) {
                JsonNode item = items.path(n);
                assertThat(item.at("/ledgerIndex").asInt()).isEqualTo(n);
                JsonNode sealed = item.at("/sealedRecord");
                assertThat(sealed.propertyNames())
                        .containsExactly("v", "index", "eventId", "tag", "acceptedAt", "eventSha256");
                assertThat(SealedRecord.parse(sealed.toString().getBytes(StandardCharsets.UTF_8))
                                .eventId())
                        .hasToString(item.at("/eventId").asString());
            }
        }
    }

    @Test
    void anAuditorOfTheInstrumentReadsWhatWasReleasedToItAndNothingOfTheRest() {
        JsonNode items = get(PATH, ofInstrument()).at("/items");
        assertThat(read(items))
                .containsExactly(
                        "instrument.adopted.v1",
                        "report.entry-recorded.v2 for the participants",
                        "report.entry-recorded.v2",
                        "report.entry-released.v1",
                        "report.entry-released.v1",
                        "report.entry-released.v1",
                        "report.released.v1",
                        "report.released.v1");
        JsonNode first = items.path(2);
        assertThat(first.at("/event/payload/narrative").asString()).isEqualTo("for the participants");
        assertThat(first.at("/event/type").asString()).isEqualTo("report.entry-recorded.v2");
        assertThat(first.at("/streamSeq").asInt()).isOne();
        assertThat(first.at("/stateSeq").isNull()).isTrue();
        items.forEach(item -> {
            if (item.at("/event").isNull()) {
                for (String member : List.of("/type", "/stream", "/streamSeq", "/stateSeq")) {
                    assertThat(item.at(member).isNull()).as(member).isTrue();
                }
                assertThat(item.at("/erased")).isEmpty();
            }
        });
        assertThat(items.toString()).doesNotContain("ourselves", "thought again", "a draft", "too short");
    }

    @Test
    void anAuditorOfTheStateReadsAllOfItAndCountsIt() {
        JsonNode items = get(PATH + "?state=KZ", ofState("KZ")).at("/items");
        assertThat(items).hasSize(14);
        assertThat(IntStream.range(0, items.size())
                        .mapToObj(n -> items.path(n).at("/stateSeq").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 14).boxed().toList());
        assertThat(items.toString()).contains("for ourselves", "too short", "\"value\":\"3\"");
        assertThat(read(get(PATH + "?state=KG", ofState("KZ")).at("/items"))).isEmpty();
        assertThat(get(PATH + "?state=KZ", auditor(Map.of("state", "KZ", "instruments", List.of("CICA-CT-2022"))))
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void noFilterMatchesWhatTheCallerMayNotRead() {
        assertThat(get(PATH + "?state=TJ", ofInstrument()).at("/items")).isEmpty();
        assertThat(get(PATH + "?type=report.submitted.v2", ofInstrument()).at("/items"))
                .isEmpty();
        assertThat(get(PATH + "?type=report.submitted.v2", ofState("KZ")).at("/items"))
                .hasSize(2);
        JsonNode thing = get(PATH + "?thing=report/" + kz.id(), ofInstrument()).at("/items");
        assertThat(thing).hasSize(6);
        thing.forEach(item -> assertThat(item.at("/event").isObject()).isTrue());
    }

    @Test
    void theStricterOfThenAndNowHolds() {
        long released = indexOf("report.entry-reclassified.v1") - 1;
        assertThat(read(get(PATH + "?state=KG&asOf=" + released, ofInstrument()).at("/items")))
                .containsExactly("report.released.v1");
    }

    @Test
    void whatWasExpungedReadsErasedAtEveryPoint() {
        for (String asOf : List.of("", "&asOf=" + (expunged - 1))) {
            for (String auditor : List.of(ofInstrument(), ofState("KZ"))) {
                JsonNode entry =
                        get(PATH + "?from=4&to=4" + asOf, auditor).at("/items/0");
                assertThat(entry.at("/event/payload/commitment").asString()).isEqualTo("I.1.3");
                assertThat(entry.at("/event/payload/narrative").isNull()).isTrue();
                assertThat(entry.at("/erased").toString()).isEqualTo("[\"/payload/narrative\"]");
            }
        }
    }

    @Test
    void itIsAskedBetweenIndexesAndTimesAndReadPageByPage() {
        assertThat(get(PATH + "?from=3&to=5", ofInstrument()).at("/items")).hasSize(3);
        int late = get(PATH + "?from=2026-07-01T08:00:00.500Z", ofInstrument()).at("/items").size();
        int early = get(PATH + "?to=2026-07-01T08:00:00.500Z", ofInstrument()).at("/items").size();
        assertThat(late).isEqualTo(3);
        assertThat(early + late).isEqualTo((int) expunged + 1);
        JsonNode first = get(PATH + "?limit=2", ofInstrument());
        JsonNode second = get(PATH + "?limit=2&cursor=" + first.at("/next").asString(), ofInstrument());
        assertThat(second.at("/items/0/ledgerIndex").asInt()).isEqualTo(2);
        assertThat(get(PATH + "?limit=1000", ofInstrument()).at("/next").isNull()).isTrue();
        for (String wrong : List.of("limit=0", "limit=1001", "from=yesterday", "to=-1", "cursor=!!")) {
            assertThat(service.get(PATH + "?" + wrong, ofInstrument()).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void asCsvAnEventIsOneField() {
        assertThat(service.get(PATH + "?limit=3", ofInstrument(), "Accept", "text/csv")
                        .body())
                .startsWith("ledgerIndex,eventId,type,stream,streamSeq,stateSeq,sealedRecord.v,")
                .contains("\"{\"\"type\"\":\"\"report.entry-recorded.v2\"\"")
                .hasLineCount(4);
    }

    @Test
    void asJsonLinesTheWholeRangeIsStreamed() {
        HttpResponse<String> lines = service.get(PATH, ofInstrument(), "Accept", "application/x-ndjson");
        assertThat(lines.statusCode()).isEqualTo(200);
        assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(lines.headers().firstValue("Ledger-Index")).isPresent();
        assertThat(lines.headers().firstValue("ETag")).isEmpty();
        List<JsonNode> items = new ArrayList<>();
        lines.body().lines().forEach(line -> items.add(new JsonMapper().readTree(line)));
        assertThat(items)
                .containsExactlyElementsOf(
                        get(PATH + "?limit=1000", ofInstrument()).at("/items"));
    }

    @Test
    void onlyAuditorsAsk() {
        assertThat(service.get(PATH, null).statusCode()).isEqualTo(401);
        for (String role : List.of("coordinator", "reporter", "clearer", "secretariat", "monitor", "partner", "operator")) {
            String token = service.tokens()
                    .token(Map.of(
                            "roles", List.of(role), "state", "KZ", "instruments", List.of(TestCatalogue.INSTRUMENT)));
            assertThat(service.get(PATH, token).statusCode()).as(role).isEqualTo(403);
        }
        assertThat(service.get("/v1/audit/nothing", ofInstrument()).statusCode())
                .isEqualTo(404);
    }

    private static EntryDetails counted(String value) {
        return new EntryDetails(
                List.of(),
                List.of(new IndicatorValue("IND-1", Unit.COUNT, value, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private void append(ContentKey key) {
        List<LedgerEntry> all = history.entries();
        service.ledger().append(all.subList(sent, all.size()), key);
        sent = all.size();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get(PATH + "?limit=1&atLeast=" + (sent - 1), ofInstrument())
                                .statusCode()
                        == 200);
    }

    private long indexOf(String type) {
        return history.entries().stream()
                .filter(entry -> entry.envelope().type().equals(type))
                .findFirst()
                .orElseThrow()
                .index();
    }

    /** Types of the events that are told, with narratives. */
    private static List<String> read(JsonNode items) {
        return items.valueStream()
                .filter(item -> item.at("/event").isObject())
                .map(item -> (item.at("/type").asString() + " "
                                + item.at("/event/payload/narrative").asString(""))
                        .strip())
                .toList();
    }

    private String ofInstrument() {
        return auditor(Map.of("instruments", List.of(TestCatalogue.INSTRUMENT)));
    }

    private String ofState(String state) {
        return auditor(Map.of("state", state));
    }

    private String auditor(Map<String, Object> more) {
        Map<String, Object> claims = new TreeMap<>(more);
        claims.put("roles", List.of("auditor"));
        return service.tokens().token(claims);
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
