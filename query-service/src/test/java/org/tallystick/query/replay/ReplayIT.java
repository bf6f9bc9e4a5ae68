package org.tallystick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.AgencyEvent.SigningRequired;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.issuer.IssuerEvent.SequenceUsed;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.SeenHead;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.SignedEntry;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import org.tallystick.query.feed.TestLedger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as auditors read it, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final String PATH = "/v1/audit/events";
    private static final String DIFFERENCE = "/v1/audit/difference";
    private static final String READS = "/v1/audit/reads";
    private static final JsonMapper JSON = new JsonMapper();

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
        ClearancePath path =
                new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));
        UUID person = UUID.randomUUID();
        NationalAssembled assembled = new NationalAssembled(
                1, 1, TestCatalogue.INSTRUMENT, "2026-H2", "KZ", person, person, List.of(), List.of(), path);
        history.add("national/" + UUID.randomUUID(), "KZ", "coordinator", null, assembled);
        ReportStory.open(history, "UZ", "customs")
                .recorded("I.1.1", Visibility.PUBLIC, "not for long")
                .submitted()
                .released()
                .withdrawn("the council", "it was another's");
        history.add("agency/UZ", "UZ", "coordinator", null, mandate(TestCatalogue.INSTRUMENT));
        history.add("agency/UZ", "UZ", "coordinator", null, mandate("CICA-CT-2022"));
        history.add("agency/UZ", "UZ", "coordinator", null, new SigningRequired("customs"));
        history.add(
                "issuer/UZ/customs", "UZ", "reporter", "customs", new SequenceUsed("customs", 1, 0, "key", kz.id()));
        history.later(1000);
        ReportStory tj = ReportStory.open(history, "TJ", "customs")
                .recorded("I.1.1", Visibility.PUBLIC, "a draft")
                .recorded("I.1.1", Visibility.PUBLIC, "the last word");
        history.add("report/" + tj.id(), "TJ", "reporter", null, signed("I.1.1", 1));
        history.add("report/" + tj.id(), "TJ", "reporter", null, signed("I.1.1", 2));
        history.add("report/" + tj.id(), "TJ", "operator", null, new DraftsErased(1, List.of(new Draft("I.1.1", 1))));
        append(key);
        expunged = history.entries().size();
        history.add(
                "report/" + kz.id(),
                "KZ",
                "coordinator",
                null,
                new ContentExpunged(
                        "I.1.3", 1, UUID.randomUUID(), History.text("/authority"), History.text("/reason")));
        append(key);
        service.ledger().sign();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get("/log/checkpoint", null).statusCode() == 200);
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
                        "report.entry-released.v1",
                        "report.entry-released.v1",
                        "report.entry-released.v1",
                        "report.released.v1",
                        "report.released.v1",
                        "report.released.v1",
                        "report.withdrawn.v1");
        JsonNode first = items.path(9);
        assertThat(first.at("/event/payload/commitment").asString()).isEqualTo("I.1.1");
        assertThat(first.at("/event/type").asString()).isEqualTo("report.entry-released.v1");
        assertThat(first.at("/streamSeq").asInt()).isEqualTo(8);
        assertThat(first.at("/stateSeq").isNull()).isTrue();
        items.forEach(item -> {
            if (item.at("/event").isNull()) {
                for (String member : List.of("/type", "/stream", "/streamSeq", "/stateSeq")) {
                    assertThat(item.at(member).isNull()).as(member).isTrue();
                }
                assertThat(item.at("/erased")).isEmpty();
            }
        });
        assertThat(items.toString())
                .doesNotContain(
                        "for the participants", "ourselves", "thought again", "a draft", "too short", "not for long");
    }

    @Test
    void anAuditorOfTheStateReadsAllOfItAndCountsIt() {
        JsonNode items = get(PATH + "?state=KZ", ofState("KZ")).at("/items");
        assertThat(items).hasSize(15);
        assertThat(IntStream.range(0, items.size())
                        .mapToObj(n -> items.path(n).at("/stateSeq").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 15).boxed().toList());
        assertThat(items.toString())
                .contains("for ourselves", "too short", "\"value\":\"3\"", "national-submission.assembled.v1");
        assertThat(read(get(PATH + "?state=KG", ofState("KZ")).at("/items"))).isEmpty();
        assertThat(get(PATH + "?state=KZ", auditor(Map.of("state", "KZ", "instruments", List.of("CICA-CT-2022"))))
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void aTokenThatNamesInstrumentsIsLimitedToWhatIsOfThem() {
        assertThat(named("UZ", TestCatalogue.INSTRUMENT))
                .contains("agency.mandate-assigned.v1", "issuer.sequence-used.v1", "report.opened.v2")
                .containsOnlyOnce("agency.mandate-assigned.v1")
                .doesNotContain("agency.signing-required.v1");
        assertThat(named("UZ", "CICA-CT-2022")).isEmpty();
        assertThat(read(get(PATH + "?state=UZ", ofState("UZ")).at("/items")))
                .contains("agency.signing-required.v1", "issuer.sequence-used.v1");
    }

    private List<String> named(String state, String instrument) {
        String token = auditor(Map.of("state", state, "instruments", List.of(instrument)));
        return read(get(PATH + "?state=" + state, token).at("/items"));
    }

    private static MandateAssigned mandate(String instrument) {
        return new MandateAssigned(
                "customs", instrument, MandateRole.LEAD, List.of("I.1.1"), LocalDate.of(2026, 1, 1), null);
    }

    @Test
    void noFilterMatchesWhatTheCallerMayNotRead() {
        assertThat(get(PATH + "?state=TJ", ofInstrument()).at("/items")).isEmpty();
        assertThat(get(PATH + "?type=report.submitted.v3", ofInstrument()).at("/items"))
                .isEmpty();
        assertThat(get(PATH + "?type=report.submitted.v3", ofState("KZ")).at("/items"))
                .hasSize(2);
        JsonNode thing = get(PATH + "?thing=report/" + kz.id(), ofInstrument()).at("/items");
        assertThat(thing).hasSize(4);
        thing.forEach(item -> assertThat(item.at("/event").isObject()).isTrue());
    }

    @Test
    void theStricterOfThenAndNowHolds() {
        long released = indexOf("report.entry-reclassified.v1") - 1;
        assertThat(read(get(PATH + "?state=KG&asOf=" + released, ofInstrument()).at("/items")))
                .containsExactly("report.released.v1");
    }

    @Test
    void onceWithdrawnAReportsEntriesAreItsStatesAlone() {
        String path = PATH + "?state=UZ";
        long withdrawn = indexOf("report.withdrawn.v1");
        assertThat(read(get(path + "&asOf=" + (withdrawn - 1), ofInstrument()).at("/items")))
                .containsExactly("report.entry-released.v1", "report.released.v1");
        assertThat(read(get(path, ofInstrument()).at("/items")))
                .containsExactly("report.released.v1", "report.withdrawn.v1");
        assertThat(read(get(path, ofState("KZ")).at("/items"))).doesNotContain("report.entry-released.v1");
        assertThat(read(get(path, ofState("UZ")).at("/items"))).contains("report.entry-released.v1");
    }

    @Test
    void whatWasExpungedReadsErasedAtEveryPoint() {
        for (String asOf : List.of("", "&asOf=" + (expunged - 1))) {
            JsonNode entry = get(PATH + "?from=4&to=4" + asOf, ofState("KZ")).at("/items/0");
            assertThat(entry.at("/event/payload/commitment").asString()).isEqualTo("I.1.3");
            assertThat(entry.at("/event/payload/narrative").isNull()).isTrue();
            assertThat(entry.at("/erased").toString()).isEqualTo("[\"/payload/narrative\"]");
        }
    }

    /** The keys are all there. */
    @Test
    void aDraftThatWasErasedReadsSoAndWhatWasSignedWithIt() {
        JsonNode items = get(PATH + "?state=TJ", ofState("TJ")).at("/items");
        assertThat(items.valueStream()
                        .filter(item -> !item.at("/erased").isEmpty())
                        .map(item -> item.at("/type").asString() + item.at("/erased")))
                .containsExactly(
                        "report.entry-recorded.v4[\"/payload/narrative\"]",
                        "report.submitted.v3[\"/payload/signed/jws\"]");
        assertThat(items.toString())
                .contains("the last word", "signed with version 2")
                .doesNotContain("a draft", "signed with version 1");
    }

    private static ReportSubmitted signed(String commitment, int entryVersion) {
        Signed signed = new Signed(
                "TJ/customs",
                "first",
                "ES256",
                Instant.parse("2026-11-22T08:00:00Z"),
                entryVersion,
                new SeenHead(1, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                List.of(new SignedEntry(commitment, entryVersion)),
                Text.of("signed with version " + entryVersion));
        return new ReportSubmitted(entryVersion, UUID.randomUUID(), UUID.randomUUID(), null, signed);
    }

    @Test
    void itIsAskedBetweenIndexesAndTimesAndReadPageByPage() {
        assertThat(get(PATH + "?from=3&to=5", ofInstrument()).at("/items")).hasSize(3);
        int late = get(PATH + "?from=2026-07-01T08:00:00.500Z", ofInstrument())
                .at("/items")
                .size();
        int early = get(PATH + "?to=2026-07-01T08:00:00.500Z", ofInstrument())
                .at("/items")
                .size();
        assertThat(late).isEqualTo(7);
        assertThat(early + late).isEqualTo((int) expunged + 1);
        JsonNode first = get(PATH + "?limit=2", ofInstrument());
        JsonNode second = get(PATH + "?limit=2&cursor=" + first.at("/next").asString(), ofInstrument());
        assertThat(second.at("/items/0/ledgerIndex").asInt()).isEqualTo(2);
        assertThat(get(PATH + "?limit=1000", ofInstrument()).at("/next").isNull())
                .isTrue();
        for (String wrong : List.of("limit=0", "limit=1001", "from=yesterday", "to=-1", "cursor=!!")) {
            assertThat(service.get(PATH + "?" + wrong, ofInstrument()).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void asCsvAnEventIsOneField() {
        assertThat(service.get(PATH + "?limit=3", ofState("KZ"), "Accept", "text/csv")
                        .body())
                .startsWith("ledgerIndex,eventId,type,stream,streamSeq,stateSeq,sealedRecord.v,")
                .contains("\"{\"\"type\"\":\"\"report.entry-recorded.v4\"\"")
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
        lines.body().lines().forEach(line -> items.add(JSON.readTree(line)));
        assertThat(items)
                .containsExactlyElementsOf(
                        get(PATH + "?limit=1000", ofInstrument()).at("/items"));
    }

    @Test
    void aBundleProvesEveryEntryAndHoldsWhatTheCallerMayRead() {
        List<String> lines = bundle("", ofInstrument());
        JsonNode head = JSON.readTree(lines.getFirst());
        assertThat(head.at("/bundle").asString()).isEqualTo("tallystick.org/audit-bundle@v1");
        assertThat(head.at("/origin").asString()).isEqualTo(TestLedger.ORIGIN);
        assertThat(head.at("/from").asInt()).isZero();
        assertThat(head.at("/to").asLong()).isEqualTo(expunged);
        assertThat(head.at("/filter").isNull()).isTrue();
        assertThat(head.at("/keys/0").asString())
                .isEqualTo(TestLedger.SIGNER.key().toString());
        SignedNote note = SignedNote.parse(head.at("/checkpoint").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(note.by(VerifierKey.parse(head.at("/keys/1").asString()))).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(note.by(TestLedger.SIGNER.key())).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(lines).hasSize((int) expunged + 3);
        int readable = 0;
        for (int n = 0; n <= expunged; n++) {
            JsonNode line = JSON.readTree(lines.get(n + 1));
            Receipt proof = Receipt.parse(line.at("/proof").asString().getBytes(StandardCharsets.UTF_8));
            assertThat(proof.isIncluded()).as("entry %d", n).isTrue();
            assertThat(proof.proof().note()).isEqualTo(note);
            assertThat(line.at("/ledgerIndex").asInt()).isEqualTo(n);
            if (line.at("/storedEvent").isString()) {
                readable++;
                assertThat(SealedRecord.digest(bytes(line, "/salt"), bytes(line, "/storedEvent")))
                        .isEqualTo(proof.sealed().eventSha256());
            } else {
                assertThat(line.at("/salt").isNull()).isTrue();
            }
        }
        assertThat(readable).isEqualTo(8);
        String all = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
        JsonNode end = JSON.readTree(lines.getLast());
        assertThat(end.at("/lines").asLong()).isEqualTo(expunged + 1);
        assertThat(end.at("/sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(Digests.sha256(all.getBytes(StandardCharsets.UTF_8))));
        assertThat(all).doesNotContain("for the participants");
    }

    @Test
    void aBundleOfAFilterHoldsOnlyWhatTheCallerMayRead() {
        List<String> lines = bundle("?from=2&state=KZ", ofInstrument());
        assertThat(lines).hasSize(6).noneMatch(line -> line.contains("\"storedEvent\":null"));
        assertThat(JSON.readTree(lines.getFirst()).at("/filter/state").asString())
                .isEqualTo("KZ");
        assertThat(bundle("?from=" + (expunged + 7), ofInstrument())).hasSize(2);
        assertThat(service.get("/v1/audit/export", service.tokens().coordinator("KZ"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aThingIsComparedFieldByFieldBetweenTwoPoints() {
        String path = DIFFERENCE + "?thing=report/" + kz.id();
        long submitted = indexOf("report.submitted.v3");
        JsonNode all = get(path + "&from=" + submitted, ofState("KZ")).at("/items");
        JsonNode submission = field(all, "/submitted/submission");
        assertThat(submission.at("/before").asInt()).isOne();
        assertThat(submission.at("/after").asInt()).isEqualTo(2);
        assertThat(submission.at("/beforeIndex").asLong()).isEqualTo(submitted);
        assertThat(submission.at("/afterIndex").asLong()).isEqualTo(submitted + 2);
        assertThat(field(all, "/returned/reason").at("/after").asString()).isEqualTo("too short");
        assertThat(field(all, "/returned/reason").at("/before").isNull()).isTrue();
        assertThat(all.toString()).contains("/entry-released/I.1.2/visibility").doesNotContain("/entry-recorded/");
        JsonNode drafted = get(path + "&to=" + submitted, ofState("KZ")).at("/items");
        assertThat(field(drafted, "/entry-recorded/I.1.1/narrative")
                        .at("/after")
                        .asString())
                .isEqualTo("for the participants");
        assertThat(field(drafted, "/entry-recorded/I.1.3/narrative")
                        .at("/afterErased")
                        .asBoolean())
                .isTrue();
        JsonNode told = get(path, ofInstrument()).at("/items");
        assertThat(field(told, "/entry-released/I.1.1/visibility").at("/after").asString())
                .isEqualTo("PARTICIPANTS");
        assertThat(told.toString()).doesNotContain("/entry-recorded", "/submitted", "I.1.2");
        assertThat(service.get(path + "&to=" + submitted, ofInstrument()).statusCode())
                .isEqualTo(404);
        assertThat(get(path + "&from=5&to=5", ofState("KZ")).at("/items")).isEmpty();
        assertThat(service.get(path, ofInstrument(), "Accept", "text/csv").body())
                .startsWith("field,before,beforeErased,beforeIndex,after,afterErased,afterIndex\r\n");
        String draft =
                DIFFERENCE + "?thing=report/" + ReportId.of(TestCatalogue.INSTRUMENT, "2026-H2", "TJ", "customs");
        assertThat(service.get(draft, ofInstrument()).statusCode()).isEqualTo(404);
        assertThat(service.get(draft, ofState("TJ")).statusCode()).isEqualTo(200);
        assertThat(service.get(DIFFERENCE, ofInstrument()).statusCode()).isEqualTo(400);
    }

    private static JsonNode field(JsonNode items, String name) {
        return items.valueStream()
                .filter(item -> item.at("/field").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + items));
    }

    @Test
    void whoReadWhatOfAStateIsToldToItsCoordinatorAndTheOperator() {
        String auditor = auditor(Map.of("instruments", List.of(TestCatalogue.INSTRUMENT, "CICA-CT-2022")));
        get(PATH + "?thing=report/" + kz.id(), auditor);
        JsonNode read =
                get(READS + "?limit=1", service.tokens().coordinator("KZ")).at("/items/0");
        assertThat(read.at("/question").asString()).isEqualTo("EVENTS");
        assertThat(read.at("/thing").asString()).isEqualTo("report/" + kz.id());
        assertThat(read.at("/instruments")).hasSize(2);
        assertThat(read.at("/auditorState").isNull()).isTrue();
        assertThat(UUID.fromString(read.at("/auditor").asString()).version()).isEqualTo(8);
        assertThat(read.at("/state").asString()).isEqualTo("KZ");
        assertThat(read.at("/events").asInt()).isEqualTo(4);
        assertThat(read.at("/firstIndex").asInt()).isEqualTo(9);
        String kg = get(READS, service.tokens().coordinator("KG")).at("/items").toString();
        assertThat(kg).doesNotContain("\"state\":\"KZ\"");
        String operator = service.tokens().token(Map.of("roles", List.of("operator")));
        assertThat(get(READS, operator).at("/items").toString()).contains("\"KZ\"", "\"_\"");
        assertThat(service.get(READS, auditor).statusCode()).isEqualTo(403);
        assertThat(service.get(READS + "?limit=1001", operator).statusCode()).isEqualTo(400);
    }

    @Test
    void whatCanNotBeRecordedIsNotRead() throws SQLException {
        witness("revoke insert on audit_read from witness_keep");
        try {
            for (String path : List.of(PATH, "/v1/audit/export", DIFFERENCE + "?thing=report/" + kz.id())) {
                for (String type : List.of("application/json", "application/x-ndjson")) {
                    HttpResponse<String> refused = service.get(path, ofState("KZ"), "Accept", type);
                    assertThat(refused.statusCode()).as(path + type).isNotEqualTo(200);
                    assertThat(refused.body()).doesNotContain("participants", "storedEvent");
                }
            }
        } finally {
            witness("grant insert on audit_read to witness_keep");
        }
        assertThatThrownBy(() -> witness("delete from audit_read")).hasMessageContaining("is refused");
    }

    @Test
    void onlyAuditorsAsk() {
        assertThat(service.get(PATH, null).statusCode()).isEqualTo(401);
        for (String role :
                List.of("coordinator", "reporter", "clearer", "secretariat", "monitor", "partner", "operator")) {
            String token = service.tokens()
                    .token(Map.of(
                            "roles", List.of(role), "state", "KZ", "instruments", List.of(TestCatalogue.INSTRUMENT)));
            assertThat(service.get(PATH, token).statusCode()).as(role).isEqualTo(403);
        }
        assertThat(service.get("/v1/audit/nothing", ofInstrument()).statusCode())
                .isEqualTo(404);
    }

    private List<String> bundle(String query, String token) {
        HttpResponse<String> answer = service.get("/v1/audit/export" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
        return answer.body().lines().toList();
    }

    private static byte[] bytes(JsonNode line, String member) {
        return Base64.getDecoder().decode(line.at(member).asString());
    }

    private void witness(String sql) throws SQLException {
        try (Connection connection = service.witness().connectAs("witness_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
