package org.tallystick.query.consultation;

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
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Decision;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.consultation.ConsultationEvent.Session;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Consultations and open follow-ups, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationIT {

    private static final UUID HELD = UUID.fromString("0199c2f6-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID COMING = UUID.fromString("0199c2f7-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final String LIST = "/v1/consultations";
    private static final String OPEN = "/v1/consultations/follow-ups";

    private final RunningService service = RunningService.start();
    private final History history = new History();

    @BeforeAll
    void tell() {
        say(HELD, scheduled("Border security", List.of("KZ", "unoct")));
        say(
                HELD,
                new ConsultationHeld(
                        DAY,
                        DAY.plusDays(1),
                        List.of(new Delegation("KZ", 4), new Delegation("unoct", 2)),
                        List.of(),
                        List.of(new Decision(1, Text.of("Meet again"))),
                        List.of(
                                task(1, "KZ", "Send the list"),
                                task(2, "unoct", "Send a trainer"),
                                task(3, "KZ", "Name a hall")),
                        List.of()));
        say(HELD, new FollowUpClosed(1, Text.of("Sent")));
        say(COMING, scheduled("Next year", List.of()));
        service.ledger().append(history.entries(), service.keys().contentKey("_"));
        assertThat(service.get(LIST + "?atLeast=3", monitor()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void itsRecordIsReadByWhoTakesPartInTheInstrument() {
        JsonNode one = get(LIST + "/" + HELD, monitor());

        assertThat(one.at("/consultation/standing").asString()).isEqualTo("HELD");
        assertThat(one.at("/consultation/title").asString()).isEqualTo("Border security");
        assertThat(one.at("/agenda/0/text").asString()).isEqualTo("Opening");
        assertThat(one.at("/decisions/0/text").asString()).isEqualTo("Meet again");
        assertThat(one.at("/followUps/0/outcome").asString()).isEqualTo("Sent");
        assertThat(one.at("/participants/1/delegates").asInt()).isEqualTo(2);
        assertThat(one.at("/revision").asLong()).isEqualTo(3);
    }

    @Test
    void anOrganisationReadsTheOneThatNamesIt() {
        assertThat(get(LIST, partner("unoct")).at("/items").findValuesAsString("title"))
                .containsExactly("Border security");
        assertThat(service.get(LIST + "/" + HELD, partner("osce")).statusCode()).isEqualTo(404);
        assertThat(service.get(LIST + "/" + HELD, service.tokens().monitor("CICA-CT-2022"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void openFollowUpsAreFoundByOwnerAndPaged() {
        assertThat(get(OPEN, monitor()).at("/items").findValuesAsString("text"))
                .containsExactly("Send a trainer", "Name a hall");
        assertThat(get(OPEN + "?owner=KZ", monitor()).at("/items").findValuesAsString("text"))
                .containsExactly("Name a hall");
        JsonNode first = get(OPEN + "?limit=1", monitor());
        assertThat(get(OPEN + "?limit=1&cursor=" + first.at("/next").asString(), monitor())
                        .at("/items")
                        .findValuesAsString("number"))
                .containsExactly("3");
        assertThat(service.get(OPEN, monitor(), "Accept", "text/csv").body())
                .startsWith("consultationId,number,instrument,owner,due,language,text,erased")
                .contains("Send a trainer");
    }

    @Test
    void asOfAnEarlierPointTheFollowUpIsOpenAndBeforeItWasOnlyScheduled() {
        assertThat(get(OPEN + "?asOf=1", monitor()).at("/items")).hasSize(3);
        assertThat(get(LIST + "?asOf=0", monitor()).at("/items").findValuesAsString("standing"))
                .containsExactly("SCHEDULED");
        assertThat(get(LIST, monitor()).at("/items").findValuesAsString("standing"))
                .containsExactly("HELD", "SCHEDULED");
    }

    private static ConsultationScheduled scheduled(String title, List<String> invited) {
        return new ConsultationScheduled(
                TestCatalogue.INSTRUMENT,
                DAY,
                DAY.plusDays(1),
                List.of("en", "ru"),
                invited,
                "en",
                Text.of(title),
                null,
                List.of(new Session(1, Text.of("Opening"))));
    }

    private static FollowUp task(int number, String owner, String text) {
        return new FollowUp(number, owner, DAY.plusMonths(3), Text.of(text));
    }

    private void say(UUID id, ConsultationEvent event) {
        history.add("consultation/" + id, "_", "secretariat", null, event);
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
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

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
