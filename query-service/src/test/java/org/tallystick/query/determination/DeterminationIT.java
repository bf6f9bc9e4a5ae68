package org.tallystick.query.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.determination.DeterminationId;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Determinations, their way through the state and who reads them, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminationIT {

    private static final String INSTRUMENT = TestCatalogue.INSTRUMENT;
    private static final String CYCLE = "2026-H1";
    private static final UUID SCANNERS = DeterminationId.of(INSTRUMENT, CYCLE, "KZ", "II.3.5");
    private static final UUID NARROWED = DeterminationId.of(INSTRUMENT, CYCLE, "UZ", "I.1.1");
    private static final UUID WEIGHED = UUID.fromString("0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");
    private static final String LIST = "/v1/determinations";

    private final RunningService service = RunningService.start();
    private final History history = new History();

    /** Of KZ: 0 to 5 the first version, 6 the second; 7 revoked. Of UZ: 8 to 11. */
    @BeforeAll
    void tell() {
        scanners(submitted(1, 1, EntryStatus.UNDER_WAY, "Counted once"));
        scanners(new DeterminationReturned(1, new StepReturned(1, "mfa", null, PERSON, Text.of("too short"))));
        scanners(submitted(1, 2, EntryStatus.SUBSTANTIAL, "Counted twice"));
        scanners(new DeterminationStepCleared(1, new StepPassed(2, "mfa", PERSON, null, "council")));
        scanners(new DeterminationStepCleared(1, new StepPassed(2, "council", PERSON, null, null)));
        scanners(new DeterminationReleased(1, Visibility.PARTICIPANTS, List.of(), List.of(INSTRUMENT)));
        scanners(submitted(2, 1, EntryStatus.SUSTAINED, "Counted again"));
        scanners(new DeterminationRevoked(1, PERSON, Text.of("In error")));
        narrowed(1, Visibility.PARTICIPANTS);
        narrowed(2, Visibility.NATIONAL);
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(LIST + "?atLeast=11", monitor()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void othersReadTheReleasedVersionAndNothingOfTheNext() {
        JsonNode one = get(LIST + "/" + SCANNERS + "?asOf=6", monitor());

        assertThat(one.at("/determination/status").asString()).isEqualTo("SUBSTANTIAL");
        assertThat(one.at("/determination/reason").asString()).isEqualTo("Counted twice");
        assertThat(one.at("/determination/stage").isNull()).isTrue();
        assertThat(one.at("/considered").isNull()).isTrue();
        assertThat(one.at("/internal").isNull()).isTrue();
        assertThat(one.toString()).doesNotContain("again", "SUSTAINED", "too short", WEIGHED.toString());
    }

    @Test
    void whoTakesPartReadsTheNewestVersionTooAndWhyItCameBack() {
        JsonNode one = get(LIST + "/" + SCANNERS + "?asOf=6", service.tokens().coordinator("KZ"));

        assertThat(one.at("/considered/0/reportId").asString()).isEqualTo(WEIGHED.toString());
        assertThat(one.at("/internal/version").asInt()).isEqualTo(2);
        assertThat(one.at("/internal/status").asString()).isEqualTo("SUSTAINED");
        assertThat(one.at("/internal/step").asString()).isEqualTo("mfa");
        assertThat(one.at("/internal/returns/0/reason").asString()).isEqualTo("too short");
        assertThat(one.at("/internal/revision").asLong()).isEqualTo(7);
        JsonNode reporter =
                get(LIST + "/" + SCANNERS + "?asOf=6", service.tokens().reporter("KZ", "fiu"));
        assertThat(reporter.at("/internal").isNull()).isTrue();
        assertThat(reporter.at("/considered/0/version").asInt()).isEqualTo(1);
    }

    @Test
    void othersLearnThatAndWhenItWasRevokedAndNotWhatItSaid() {
        JsonNode others = get(LIST + "/" + SCANNERS, monitor());
        assertThat(others.at("/determination/revokedAt").isNull()).isFalse();
        assertThat(others.at("/determination/status").isNull()).isTrue();
        assertThat(others.toString()).doesNotContain("Counted", "In error");
        JsonNode own = get(LIST + "/" + SCANNERS, service.tokens().coordinator("KZ"));
        assertThat(own.at("/internal/revocation").asString()).isEqualTo("In error");
        assertThat(own.at("/determination/stage").asString()).isEqualTo("REVOKED");
    }

    @Test
    void beforeItsReleaseItExistsForWhoTakesPartOnly() {
        assertThat(List.of(
                        monitor(),
                        service.tokens().coordinator("KG"),
                        service.tokens().reporter("KZ", "fiu"),
                        service.tokens().clearer("KZ", "council")))
                .allSatisfy(token -> assertThat(service.get(LIST + "/" + SCANNERS + "?asOf=2", token)
                                .statusCode())
                        .isEqualTo(404));
        assertThat(get(LIST + "/" + SCANNERS + "?asOf=0", service.tokens().clearer("KZ", "mfa"))
                        .at("/determination/status")
                        .asString())
                .isEqualTo("UNDER_WAY");
    }

    @Test
    void whoMayNotReadTheNewestReleaseReadsNoEarlierOneAsOfThen() {
        String then = LIST + "/" + NARROWED + "?asOf=9";

        assertThat(service.get(then, monitor()).statusCode()).isEqualTo(404);
        assertThat(get(then, service.tokens().coordinator("UZ"))
                        .at("/determination/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theListIsFiltered() {
        assertThat(get(LIST + "?asOf=6", monitor()).at("/items").findValuesAsString("commitment"))
                .containsExactly("II.3.5");
        for (String filter : List.of("state=KG", "cycle=2025-H2", "instrument=SCO-CR-2023")) {
            assertThat(get(LIST + "?asOf=6&" + filter, monitor()).at("/items"))
                    .as(filter)
                    .isEmpty();
        }
        assertThat(get(LIST + "?asOf=6&state=KZ&cycle=" + CYCLE + "&instrument=" + INSTRUMENT, monitor())
                        .at("/items"))
                .hasSize(1);
        assertThat(service.get(LIST, monitor(), "Accept", "text/csv").body())
                .startsWith("determinationId,state,instrument,cycle,commitment,version,status");
    }

    private static DeterminationSubmitted submitted(int version, int submission, EntryStatus status, String reason) {
        return new DeterminationSubmitted(
                version,
                submission,
                PERSON,
                PERSON,
                content("II.3.5", status, Visibility.PARTICIPANTS, reason),
                path());
    }

    private static Content content(String commitment, EntryStatus status, Visibility visibility, String reason) {
        return new Content(
                INSTRUMENT,
                CYCLE,
                commitment,
                1,
                status,
                List.of(new Considered(WEIGHED, 1)),
                visibility,
                List.of(),
                "en",
                Text.of(reason));
    }

    private void narrowed(int version, Visibility visibility) {
        Content content = content("I.1.1", EntryStatus.PLANNED, visibility, "Narrowed");
        for (DeterminationEvent event : List.of(
                new DeterminationSubmitted(version, 1, PERSON, PERSON, content, path()),
                new DeterminationReleased(version, visibility, List.of(), List.of(INSTRUMENT)))) {
            history.add("determination/" + NARROWED, "UZ", "coordinator", null, event);
        }
    }

    private void scanners(DeterminationEvent event) {
        history.add("determination/" + SCANNERS, "KZ", "coordinator", null, event);
    }

    private static ClearancePath path() {
        return new ClearancePath(
                "default",
                1,
                List.of(
                        new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer"),
                        new ClearancePath.Step("council", HolderKind.AGENCY, "interior")));
    }

    private String monitor() {
        return service.tokens().monitor(INSTRUMENT);
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
