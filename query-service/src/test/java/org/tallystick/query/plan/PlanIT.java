package org.tallystick.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Action;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.plan.PlanId;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** National plans, their coverage and who reads them, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanIT {

    private static final UUID PLAN = PlanId.of("KZ", TestCatalogue.INSTRUMENT, "strategy-2030");
    private static final UUID NARROWED = PlanId.of("UZ", TestCatalogue.INSTRUMENT, "narrowed");
    private static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");
    private static final UUID CLIENT = UUID.fromString("5a7d1d0e-7f0c-4a55-8c2b-3f0c9d1e2f03");
    private static final String LIST = "/v1/plans";

    private final RunningService service = RunningService.start();
    private final History history = new History();

    @BeforeAll
    void tell() {
        String instrument = "instrument/" + TestCatalogue.INSTRUMENT;
        history.add(instrument, "_", "secretariat", null, new InstrumentAdopted(1, TestCatalogue.small()));
        submit(1, 1, "Strategy", "I.1.1", "I.1.2");
        say(new PlanReturned(1, new StepReturned(1, "mfa", null, PERSON, Text.of("too short"))));
        submit(1, 2, "Strategy to 2030", "I.1.1", "I.1.2");
        say(new PlanStepCleared(1, new StepPassed(2, "mfa", PERSON, null, "council")));
        say(new PlanStepCleared(1, new StepPassed(2, "council", PERSON, null, null)));
        say(new PlanReleased(1, Visibility.PARTICIPANTS, List.of(), List.of(TestCatalogue.INSTRUMENT)));
        submit(2, 1, "Strategy to 2035", "II.1.1");
        history.add(instrument, "_", "secretariat", null, revised());
        release(1, Visibility.PARTICIPANTS);
        release(2, Visibility.NATIONAL);
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(LIST + "?atLeast=12", monitor()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void othersReadTheReleasedVersionAndNothingOfTheNext() {
        JsonNode one = get(LIST + "/" + PLAN, monitor());

        assertThat(one.at("/plan/title").asString()).isEqualTo("Strategy to 2030");
        assertThat(one.at("/plan/version").asInt()).isEqualTo(1);
        assertThat(one.at("/actions/1/commitments/0").asString()).isEqualTo("I.1.2");
        assertThat(one.at("/internal").isNull()).isTrue();
        assertThat(one.at("/plan/stage").isNull()).isTrue();
        assertThat(one.toString()).doesNotContain("2035", "too short", "council");
    }

    @Test
    void whoTakesPartReadsTheNewestVersionToo() {
        JsonNode one = get(LIST + "/" + PLAN, service.tokens().coordinator("KZ"));

        assertThat(one.at("/internal/version").asInt()).isEqualTo(2);
        assertThat(one.at("/internal/step").asString()).isEqualTo("mfa");
        assertThat(one.at("/internal/returns/0/reason").asString()).isEqualTo("too short");
        assertThat(one.at("/internal/revision").asLong()).isEqualTo(7);
        assertThat(get(LIST + "/" + PLAN, service.tokens().reporter("KZ", "fiu"))
                        .at("/internal")
                        .isNull())
                .isTrue();
    }

    @Test
    void beforeItsReleaseItExistsForWhoTakesPartOnly() {
        assertThat(List.of(
                        monitor(),
                        service.tokens().coordinator("KG"),
                        service.tokens().clearer("KZ", "council")))
                .allSatisfy(token -> assertThat(service.get(LIST + "/" + PLAN + "?asOf=4", token)
                                .statusCode())
                        .isEqualTo(404));
        assertThat(get(LIST + "/" + PLAN + "?asOf=1", service.tokens().clearer("KZ", "mfa"))
                        .at("/plan/title")
                        .asString())
                .isEqualTo("Strategy");
        assertThat(service.get(LIST + "/" + PLAN, service.tokens().monitor("CICA-CT-2022"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotReadTheNewestReleaseReadsNoEarlierOneAsOfThen() {
        String then = LIST + "/" + NARROWED + "?asOf=10";

        assertThat(service.get(then, monitor()).statusCode()).isEqualTo(404);
        assertThat(get(LIST + "?state=UZ&asOf=10", monitor()).at("/items")).isEmpty();
        assertThat(get(LIST + "/coverage?state=UZ&asOf=10", monitor()).at("/items"))
                .isEmpty();
        assertThat(get(then, service.tokens().coordinator("UZ"))
                        .at("/plan/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void coverageNamesEveryReportableCommitment() {
        JsonNode items = get(LIST + "/coverage?state=KZ&asOf=7", monitor()).at("/items");

        assertThat(items.findValuesAsString("commitment"))
                .containsExactly("I.1.1", "I.1.2", "I.1.3", "II.1.1", "II.1.2", "II.3.5", "R.M.1");
        assertThat(items.findValuesAsString("actions")).containsExactly("1", "1", "0", "0", "0", "0", "0");
        assertThat(get(LIST + "/coverage?state=KG", monitor()).at("/items")).isEmpty();
        assertThat(get(LIST + "/coverage?asOf=4", monitor()).at("/items")).isEmpty();
        String next = get(LIST + "/coverage?limit=2", monitor()).at("/next").asString();
        assertThat(get(LIST + "/coverage?limit=1&cursor=" + next, monitor())
                        .at("/items")
                        .findValuesAsString("commitment"))
                .containsExactly("I.1.3");
        assertThat(service.get(LIST + "/coverage", monitor(), "Accept", "text/csv")
                        .body())
                .startsWith("instrument,state,commitment,plans,actions");
    }

    @Test
    void coverageNamesTheCommitmentsOfTheNewestCatalogue() {
        assertThat(get(LIST + "/coverage?state=KZ", monitor()).at("/items").findValuesAsString("commitment"))
                .containsExactly("I.1.1", "I.1.2", "I.1.3", "II.1.1", "II.1.2", "R.M.1");
    }

    @Test
    void theListIsFiltered() {
        assertThat(get(LIST, monitor()).at("/items").findValuesAsString("title"))
                .containsExactly("Strategy to 2030");
        assertThat(get(LIST + "?state=KG", monitor()).at("/items")).isEmpty();
        assertThat(service.get(LIST, monitor(), "Accept", "text/csv").body())
                .startsWith("planId,state,instrument,code");
    }

    private static InstrumentRevised revised() {
        Catalogue before = TestCatalogue.small();
        String dropped = "II.3.5";
        Map<String, String> reason = Map.of("en", "Done");
        Stream<Succession> kept = before.items()
                .filter(item -> !item.path().equals(dropped))
                .map(item -> new Succession(item.path(), Change.KEPT, List.of(item.path()), Map.of()));
        Catalogue after = new Catalogue(
                before.instrument(),
                before.title(),
                before.document(),
                before.adoptedOn(),
                before.voluntary(),
                before.parties(),
                before.pillars(),
                before.undertakings(),
                before.commitments().stream()
                        .filter(item -> !item.path().equals(dropped))
                        .toList(),
                before.components(),
                before.roadmap());
        Succession gone = new Succession(dropped, Change.DROPPED, List.of(), reason);
        return new InstrumentRevised(
                2, after, Stream.concat(kept, Stream.of(gone)).toList(), reason);
    }

    private void submit(int version, int submission, String title, String... commitments) {
        List<Action> actions = List.of(commitments).stream()
                .map(path -> new Action(1, List.of(path), Text.of("Act on " + path)))
                .toList();
        Content content = new Content(
                TestCatalogue.INSTRUMENT,
                "strategy-2030",
                LocalDate.of(2026, 7, 1),
                null,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                Text.of(title),
                actions);
        say(new PlanSubmitted(version, submission, "customs", PERSON, CLIENT, content, path()));
    }

    /** A version of the plan that is narrowed, for these readers. */
    private void release(int version, Visibility visibility) {
        Content content = new Content(
                TestCatalogue.INSTRUMENT,
                "narrowed",
                LocalDate.of(2026, 7, 1),
                null,
                visibility,
                List.of(),
                "en",
                Text.of("Narrowed"),
                List.of(new Action(1, List.of("I.1.1"), Text.of("Act on it"))));
        for (PlanEvent event : List.of(
                new PlanSubmitted(version, 1, "customs", PERSON, CLIENT, content, path()),
                new PlanReleased(version, visibility, List.of(), List.of(TestCatalogue.INSTRUMENT)))) {
            history.add("plan/" + NARROWED, "UZ", "coordinator", null, event);
        }
    }

    private static ClearancePath path() {
        return new ClearancePath(
                "default",
                1,
                List.of(
                        new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer"),
                        new ClearancePath.Step("council", HolderKind.AGENCY, "interior")));
    }

    private void say(PlanEvent event) {
        history.add("plan/" + PLAN, "KZ", "coordinator", null, event);
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
