package org.tallystick.query.national;

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
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.events.national.NationalEvent.ReleasedReport;
import org.tallystick.events.national.NationalId;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** National submissions, their way through the state and who knows of them, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalIT {

    private static final String INSTRUMENT = TestCatalogue.INSTRUMENT;
    private static final String CYCLE = "2026-H1";
    private static final UUID ID = NationalId.of(INSTRUMENT, CYCLE, "KZ");
    private static final UUID REPORT = UUID.fromString("0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");
    private static final String LIST = "/v1/national-submissions";
    private static final String ONE = LIST + "/" + ID;

    private final RunningService service = RunningService.start();
    private final History history = new History();

    /** 0 to 5 the first version, released by 5; 6 the second, at its first step. */
    @BeforeAll
    void tell() {
        say(assembled(1, 1));
        say(new NationalReturned(1, new StepReturned(1, "mfa", null, PERSON, Text.of("Customs counts twice"))));
        say(assembled(1, 2));
        say(new NationalStepCleared(1, new StepPassed(2, "mfa", PERSON, null, "council")));
        say(new NationalStepCleared(1, new StepPassed(2, "council", PERSON, null, null)));
        say(new NationalReleased(1, List.of(new ReleasedReport(REPORT, 1)), List.of(INSTRUMENT)));
        say(assembled(2, 1));
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(LIST + "?atLeast=6", monitor()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void othersLearnThatAndWhenItWasReleasedAndNothingElse() {
        JsonNode one = get(ONE, monitor());

        assertThat(one.at("/nationalSubmission/version").asInt()).isEqualTo(1);
        assertThat(one.at("/nationalSubmission/releasedAt").isNull()).isFalse();
        assertThat(one.at("/nationalSubmission/stage").isNull()).isTrue();
        assertThat(one.at("/released").isNull()).isTrue();
        assertThat(one.at("/internal").isNull()).isTrue();
        assertThat(one.toString()).doesNotContain(REPORT.toString(), "Customs", "mfa");
    }

    @Test
    void theOwnStateKnowsWithWhichReports() {
        JsonNode reporter = get(ONE, service.tokens().reporter("KZ", "fiu"));

        assertThat(reporter.at("/released/0/reportId").asString()).isEqualTo(REPORT.toString());
        assertThat(reporter.at("/internal").isNull()).isTrue();
    }

    @Test
    void whoTakesPartReadsWhereItStandsHowItGotThereAndWhyItCameBack() {
        JsonNode one = get(ONE, service.tokens().coordinator("KZ"));

        assertThat(one.at("/nationalSubmission/stage").asString()).isEqualTo("SUBMITTED");
        assertThat(one.at("/internal/version").asInt()).isEqualTo(2);
        assertThat(one.at("/internal/step").asString()).isEqualTo("mfa");
        assertThat(one.at("/internal/revision").asLong()).isEqualTo(7);
        assertThat(one.at("/internal/reports/0/agency").asString()).isEqualTo("customs");
        assertThat(one.at("/internal/history").findValuesAsString("event"))
                .containsExactly(
                        "Assembled", "Returned", "Assembled", "StepCleared", "StepCleared", "Released", "Assembled");
        assertThat(one.at("/internal/history/1/reason").asString()).isEqualTo("Customs counts twice");
    }

    @Test
    void beforeItsReleaseItExistsForWhoTakesPartOnly() {
        assertThat(List.of(
                        monitor(),
                        service.tokens().coordinator("KG"),
                        service.tokens().reporter("KZ", "fiu"),
                        service.tokens().clearer("KZ", "council")))
                .allSatisfy(
                        token -> assertThat(service.get(ONE + "?asOf=2", token).statusCode())
                                .isEqualTo(404));
        assertThat(get(ONE + "?asOf=0", service.tokens().clearer("KZ", "mfa"))
                        .at("/internal/step")
                        .asString())
                .isEqualTo("mfa");
    }

    @Test
    void theListIsFiltered() {
        assertThat(get(LIST + "?instrument=" + INSTRUMENT + "&cycle=" + CYCLE + "&state=KZ", monitor())
                        .at("/items"))
                .hasSize(1);
        for (String filter : List.of("state=KG", "cycle=2025-H2", "instrument=SCO-CR-2023")) {
            assertThat(get(LIST + "?" + filter, monitor()).at("/items"))
                    .as(filter)
                    .isEmpty();
        }
    }

    private static NationalAssembled assembled(int version, int submission) {
        return new NationalAssembled(
                version,
                submission,
                INSTRUMENT,
                CYCLE,
                "KZ",
                PERSON,
                PERSON,
                List.of(new Contained(REPORT, "customs", version)),
                List.of(),
                new ClearancePath(
                        "default",
                        1,
                        List.of(
                                new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer"),
                                new ClearancePath.Step("council", HolderKind.AGENCY, "interior"))));
    }

    private void say(NationalEvent event) {
        history.add("national/" + ID, "KZ", "coordinator", null, event);
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
