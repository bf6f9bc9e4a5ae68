package org.tallystick.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRegistered;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRetired;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Who is told whom to turn to, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryIT {

    private static final String PATH = "/v1/instruments/" + TestCatalogue.INSTRUMENT + "/directory";

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private int sent;

    @BeforeAll
    void tell() {
        for (String state : List.of("KG", "KZ")) {
            add(
                    "participation/" + TestCatalogue.INSTRUMENT + "/" + state,
                    state,
                    new StateJoined(TestCatalogue.INSTRUMENT, state, LocalDate.of(2022, 3, 4)));
            register(state, "customs", "Customs service", "Таможенная служба");
        }
        register("KZ", "fiu", "Financial intelligence", "Финансовая разведка");
        register("KZ", "interior", "Interior", "Внутренние дела");
        register("UZ", "customs", "Customs", "Таможня");
        send(null);
        name("KZ", "customs", "Aigul", Visibility.PARTICIPANTS, FocalPointRole.FOCAL_POINT);
        name("KZ", "customs", "Daniyar", Visibility.NATIONAL, FocalPointRole.ALTERNATE);
        name("KZ", "fiu", "Timur", Visibility.NATIONAL, FocalPointRole.FOCAL_POINT);
        ContentKey lost = name("KG", "customs", "Lost", Visibility.PUBLIC, FocalPointRole.FOCAL_POINT);
        add("agency/KZ", "KZ", new AgencyDissolved("interior", List.of("fiu"), "fiu", History.text("/reason")));
        send(null);
        service.keys().lose(lost);
        get("?atLeast=" + (history.entries().size() - 1), coordinator());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void theOwnStateReadsEverybodyAndTheRevision() {
        JsonNode own = get("?state=KZ", coordinator());

        assertThat(own.at("/items").findValuesAsString("name")).containsExactlyInAnyOrder("Aigul", "Daniyar", "Timur");
        assertThat(own.at("/items/0/revision").asLong()).isEqualTo(3);
        assertThat(own.at("/items").findValuesAsString("gap")).containsOnly("false");
    }

    @Test
    void othersReadWhomTheyAreShownAndGapsForTheRest() {
        JsonNode monitors = get("?state=KZ", monitor());

        assertThat(monitors.at("/items").findValuesAsString("agency")).containsExactly("customs", "fiu");
        assertThat(monitors.at("/items/0/name").asString()).isEqualTo("Aigul");
        assertThat(monitors.at("/items/0/mail").asString()).isEqualTo("Aigul@example.org");
        assertThat(monitors.at("/items/0/revision").isNull()).isTrue();
        assertThat(monitors.at("/items/1/gap").asBoolean()).isTrue();
        assertThat(monitors.at("/items/1/name").isNull()).isTrue();
        assertThat(get("?gaps=true&state=KZ", monitor()).at("/items").findValuesAsString("agency"))
                .containsExactly("fiu");
    }

    @Test
    void aKeyThatNobodyDestroyedIsNotCalledErased() {
        JsonNode line = get("?state=KG&agency=customs", monitor()).at("/items/0");

        assertThat(line.at("/name").isNull()).isTrue();
        assertThat(line.at("/erased").asBoolean()).isFalse();
    }

    @Test
    void agenciesAreFoundByWordsInBothLanguagesAndByBeginnings() {
        assertThat(agencies("q=service")).containsExactly("customs", "customs");
        assertThat(agencies("q=services")).containsExactly("customs", "customs");
        assertThat(agencies("q=" + encoded("разведкой"))).containsExactly("fiu");
        assertThat(agencies("q=intel")).containsExactly("fiu");
        assertThat(agencies("q=Aigul")).isEmpty();
        assertThat(agencies("q=" + encoded("!&|:*()'"))).isEmpty();
        assertThat(service.get(PATH + "?q=" + "x".repeat(201), monitor()).statusCode())
                .isEqualTo(400);
        assertThat(service.get(PATH + "?q=" + "x".repeat(200), monitor()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoHasLeftIsShownToItselfOnlyAtWhateverPoint() {
        LocalDate since = LocalDate.of(2022, 3, 4);
        String participation = "participation/" + TestCatalogue.INSTRUMENT + "/TJ";
        add(participation, "TJ", new StateJoined(TestCatalogue.INSTRUMENT, "TJ", since));
        register("TJ", "borders", "Borders", "Границы");
        send(null);
        long before = history.entries().size() - 1L;
        add(participation, "TJ", new StateLeft(TestCatalogue.INSTRUMENT, "TJ", since, LocalDate.of(2026, 7, 1)));
        send(null);
        String left = "?agency=borders&atLeast=" + (before + 1);
        String own = service.tokens().coordinator("TJ");

        assertThat(get(left, monitor()).at("/items")).isEmpty();
        assertThat(get(left, own).at("/items")).hasSize(1);
        assertThat(get(left + "&asOf=" + before, monitor()).at("/items")).isEmpty();
        assertThat(get(left + "&asOf=" + before, own).at("/items")).hasSize(1);
        assertParticipation("?atLeast=" + (before + 1), own);
    }

    private void assertParticipation(String atLeast, String own) {
        String path = "/v1/instruments/" + TestCatalogue.INSTRUMENT + "/participants";
        JsonNode items =
                RunningService.json(service.get(path + atLeast, monitor())).at("/items");
        assertThat(items.findValuesAsString("state")).containsExactly("KG", "KZ", "TJ");
        assertThat(items.at("/2/until").asString()).isEqualTo("2026-07-01");
        assertThat(items.at("/1/until").isNull()).isTrue();

        JsonNode toItself = RunningService.json(service.get(path + "/TJ", own));
        JsonNode toOthers = RunningService.json(service.get(path + "/TJ", monitor()));
        assertThat(toItself.at("/participant/revision").asInt()).isEqualTo(2);
        assertThat(toItself.at("/chains")).isEmpty();
        assertThat(toItself.at("/periods/0/from").asString()).isEqualTo("2022-03-04");
        assertThat(toOthers.at("/participant/revision").isNull()).isTrue();
        assertThat(toOthers.at("/chains").isNull()).isTrue();
        assertThat(service.get(path + "/FR", monitor()).statusCode()).isEqualTo(404);
        assertThat(service.get(path, service.tokens().monitor("CICA-CT-2022")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsPagedAndExistsAsCsv() {
        JsonNode first = get("?agency=customs&limit=1", monitor());
        JsonNode second =
                get("?agency=customs&limit=1&cursor=" + first.at("/next").asString(), monitor());

        assertThat(first.at("/items/0/state").asString()).isEqualTo("KG");
        assertThat(second.at("/items/0/state").asString()).isEqualTo("KZ");
        assertThat(service.get(PATH, monitor(), "Accept", "text/csv").body())
                .startsWith("state,agency,agencyName.en,agencyName.ru,standing,gap")
                .contains("Aigul@example.org");
    }

    @Test
    void whoseTokenDoesNotCoverTheInstrumentFindsNoDirectory() {
        assertThat(service.get(PATH, service.tokens().monitor("CICA-CT-2022")).statusCode())
                .isEqualTo(404);
        assertThat(service.get(PATH, null).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsErasedIsSoAtEveryPointAndLeavesAGapFromThenOn() {
        register("KG", "police", "Police", "Милиция");
        send(null);
        ContentKey person = name("KG", "police", "Canary", Visibility.PARTICIPANTS, FocalPointRole.FOCAL_POINT);
        long before = history.entries().size() - 1L;
        assertThat(get("?agency=police&asOf=" + before, monitor())
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Canary");

        UUID erased = UUID.fromString(person.kid());
        add("focal-points/KG", "KG", new SubjectErased(erased, History.text("/authority"), History.text("/reason")));
        send(null);

        for (long index : List.of(before, before + 1)) {
            JsonNode line = get("?agency=police&asOf=" + index + "&atLeast=" + (before + 1), monitor())
                    .at("/items/0");
            assertThat(line.at("/erased").asBoolean()).isTrue();
            assertThat(line.at("/name").isNull()).isTrue();
            assertThat(line.at("/gap").asBoolean()).isEqualTo(index > before);
        }
    }

    @Test
    void whoWasRemovedIsShownToOtherStatesAtNoPoint() {
        register("KG", "guard", "Frontier guard", "Пограничная стража");
        send(null);
        ContentKey person = name("KG", "guard", "Nurlan", Visibility.PARTICIPANTS, FocalPointRole.FOCAL_POINT);
        long before = history.entries().size() - 1L;
        add("focal-points/KG", "KG", new FocalPointRemoved(UUID.fromString(person.kid())));
        send(null);
        String then = "?agency=guard&asOf=" + before + "&atLeast=" + (before + 1);

        JsonNode others = get(then, monitor()).at("/items/0");
        JsonNode own = get(then, service.tokens().coordinator("KG")).at("/items/0");

        assertThat(others.at("/name").isNull()).isTrue();
        assertThat(others.at("/gap").asBoolean()).isTrue();
        assertThat(own.at("/name").asString()).isEqualTo("Nurlan");
    }

    @Test
    void whereAReminderFoundNobodyTheOwnStateIsToldUntilSomebodyIsNamed() {
        String kg = service.tokens().coordinator("KG");
        register("KG", "archive", "Archive", "Архив");
        register("KG", "mint", "Mint", "Монетный двор");
        send(null);
        name("KG", "mint", "Rustam", Visibility.PARTICIPANTS, FocalPointRole.FOCAL_POINT);
        remind("archive");
        remind("mint");
        remind(null);
        send(null);
        String now = "&atLeast=" + (history.entries().size() - 1);

        assertThat(reminded("?agency=archive" + now, kg)).isTrue();
        assertThat(reminded("?agency=archive" + now, monitor())).isFalse();
        assertThat(reminded("?agency=mint" + now, kg)).isFalse();
        JsonNode whole = get("?state=KG&gaps=true&limit=1" + now, kg);
        assertThat(whole.at("/items/0/agency").isNull()).isTrue();
        assertThat(whole.at("/items/0/unit").asString()).isEqualTo("coordination");
        assertThat(reminded("?state=KG&gaps=true&limit=1" + now, kg)).isTrue();
        assertThat(get("?state=KG&limit=1&cursor=" + whole.at("/next").asString(), kg)
                        .at("/items/0/agency")
                        .asString())
                .isEqualTo("archive");
        assertThat(get("?state=KG&limit=1" + now, monitor())
                        .at("/items/0/agency")
                        .asString())
                .isEqualTo("archive");

        name("KG", "archive", "Otabek", Visibility.NATIONAL, FocalPointRole.FOCAL_POINT);
        String named = "?agency=archive&atLeast=" + (history.entries().size() - 1);
        assertThat(reminded(named, kg)).isFalse();
        assertThat(get(named, kg).at("/items/0/name").asString()).isEqualTo("Otabek");
    }

    private boolean reminded(String query, String token) {
        return !get(query, token).at("/items/0/remindedInVain").isNull();
    }

    private void remind(@Nullable String agency) {
        add(
                "cycle/" + TestCatalogue.INSTRUMENT + "/2026-H1",
                "KG",
                new ReminderIssued("KG", agency, ReminderKind.AFTER, LocalDate.of(2026, 7, 15)));
    }

    @Test
    void withWhatAnAgencySignsIsToldToEveryCaller() {
        Instant from = Instant.parse("2026-07-01T00:00:00Z");
        Map<String, String> jwk =
                Map.of("kty", "OKP", "crv", "Ed25519", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        for (String id : List.of("first", "second")) {
            add("agency/KZ", "KZ", new SigningKeyRegistered("customs", id, "EdDSA", jwk, "print", from, null));
        }
        add("agency/KZ", "KZ", new SigningKeyRetired("customs", "first", History.text("/reason")));
        send(null);
        long retired = history.entries().size() - 1L;
        String path = "/v1/states/KZ/agencies/customs/keys?atLeast=" + retired;
        String elsewhere = service.tokens().monitor("CICA-CT-2022");

        JsonNode keys = RunningService.json(service.get(path, elsewhere));
        assertThat(keys.at("/issuer").asString()).isEqualTo("KZ/customs");
        assertThat(keys.at("/keys").findValuesAsString("keyId")).containsExactly("first", "second");
        assertThat(keys.at("/keys/0/jwk/x").asString()).isEqualTo(jwk.get("x"));
        assertThat(keys.at("/keys/0/retiredIndex").asLong()).isEqualTo(retired);
        assertThat(keys.at("/keys/1/retiredIndex").isNull()).isTrue();
        assertThat(keys.at("/keys/1/registeredIndex").asLong()).isEqualTo(retired - 1);
        assertThat(keys.at("/keys/1/validFrom").asString()).isEqualTo("2026-07-01T00:00:00.000Z");
        assertThat(RunningService.json(service.get(path + "&asOf=" + (retired - 2), elsewhere))
                        .at("/keys"))
                .hasSize(1);
        assertThat(service.get(path.replace("customs", "fiu"), elsewhere).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSuspendedAgencyStaysSoUnderANewName() {
        register("KG", "justice", "Justice", "Юстиция");
        add("agency/KG", "KG", new AgencySuspended("justice", History.text("/reason")));
        add("agency/KG", "KG", new AgencyRenamed("justice", Map.of("en", "Justice and law", "ru", "Право")));
        send(null);

        JsonNode line = get("?agency=justice&atLeast=" + (history.entries().size() - 1), monitor())
                .at("/items/0");

        assertThat(line.at("/agencyName/en").asString()).isEqualTo("Justice and law");
        assertThat(line.at("/standing").asString()).isEqualTo("SUSPENDED");
    }

    private List<String> agencies(String query) {
        return get("?" + query, monitor()).at("/items").findValuesAsString("agency");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String coordinator() {
        return service.tokens().coordinator("KZ");
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private JsonNode get(String query, String token) {
        var response = service.get(PATH + query, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private void register(String state, String agency, String english, String russian) {
        add("agency/" + state, state, new AgencyRegistered(agency, Map.of("en", english, "ru", russian)));
    }

    /** Under a key of the person's own. */
    private ContentKey name(String state, String agency, String name, Visibility visibility, FocalPointRole role) {
        List<String> audience = visibility == Visibility.PARTICIPANTS ? List.of(TestCatalogue.INSTRUMENT) : List.of();
        UUID person = UUID.randomUUID();
        Contact contact = new Contact(Text.of(name), null, Text.of(name + "@example.org"));
        add(
                "focal-points/" + state,
                state,
                new FocalPointNamed(person, agency, null, role, visibility, List.of(), audience, contact));
        ContentKey key = service.keys().ofPerson(state, person);
        send(key);
        return key;
    }

    private void add(String stream, String state, DomainEvent event) {
        history.add(stream, state, "coordinator", null, event);
    }

    private void send(@Nullable ContentKey key) {
        service.ledger()
                .append(history.entries().subList(sent, history.entries().size()), key);
        sent = history.entries().size();
    }
}
