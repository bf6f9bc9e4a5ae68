package org.tallystick.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.CycleStory;
import org.tallystick.query.feed.DetailStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** The review dossier, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierIT {

    private static final String PATH = "/v1/dossier/KZ?instrument=JPOA-CA-2022&cycle=2026-H2";
    private static final String FIRST = "/pillars/0/sections/0/commitments/0";
    private static final UUID OPEN = UUID.fromString("0199c2f6-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID QUIET = UUID.fromString("0199c2f7-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID PERSON = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private long first;

    @BeforeAll
    void tell() {
        String plan = TestCatalogue.INSTRUMENT;
        history.add("instrument/" + plan, "_", "secretariat", null, new InstrumentAdopted(1, TestCatalogue.small()));
        StateJoined joined = new StateJoined(plan, "KZ", LocalDate.of(2022, 3, 4));
        history.add("participation/" + plan + "/KZ", "KZ", "coordinator", null, joined);
        CycleStory.of(history, "2026-H2")
                .agency("KZ", "customs", "I.1.2", "I.1.3", "II.1.1")
                .agency("KZ", "fiu", "I.1.1", "I.1.2")
                .open("KG", "KZ");
        MandateAssigned lead = new MandateAssigned(
                "customs", plan, MandateRole.LEAD, List.of("I.1.1"), LocalDate.of(2025, 1, 1), null);
        history.add("agency/KZ", "KZ", "coordinator", null, lead);
        first = end();
        ReportStory.open(history, "KZ", "customs")
                .detailed("I.1.1", "en", Visibility.PARTICIPANTS, told())
                .recorded("I.1.2", Visibility.PARTICIPANTS, "seen by customs")
                .recorded("I.1.3", Visibility.NATIONAL, "for ourselves")
                .recorded("U.1", Visibility.PARTICIPANTS, "undertaken")
                .submitted()
                .released();
        ReportStory.open(history, "KZ", "fiu")
                .recorded(planned("I.1.1"))
                .recorded(planned("I.1.2"))
                .submitted()
                .released();
        ReportStory.open(history, "KZ", "interior").recorded("II.1.1", Visibility.PUBLIC, "a draft");
        determine("II.1.1", EntryStatus.SUBSTANTIAL);
        recommend(OPEN, Reach.PARTICIPANTS, "Search more lorries");
        recommend(QUIET, Reach.ADDRESSEE, "Between us");
        say(new ResponseSubmitted(1, 1, Kind.ACCEPTED, null, PERSON, PERSON, "en", Text.of("we shall"), path()));
        say(new ResponseReleased(1, Kind.ACCEPTED, List.of(plan)));
        say(new ResponseSubmitted(2, 1, Kind.PROGRESS, null, PERSON, PERSON, "en", Text.of("half way"), path()));
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(PATH + "&atLeast=" + end(), monitor()).statusCode())
                .isEqualTo(200);
    }

    private static EntryDetails told() {
        return new DetailStory()
                .practice("Officers trained jointly")
                .needs("Scanners")
                .counted("officers-trained", "3", "40", "43")
                .told();
    }

    private static EntryRecorded planned(String commitment) {
        return new EntryRecorded(
                commitment,
                1,
                EntryStatus.PLANNED,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                PERSON,
                PERSON,
                Text.of("seen by the unit"),
                null,
                null,
                null);
    }

    /** To the own state only. */
    private void determine(String commitment, EntryStatus status) {
        DeterminationEvent.Content content = new DeterminationEvent.Content(
                TestCatalogue.INSTRUMENT,
                "2026-H2",
                commitment,
                1,
                status,
                List.of(),
                Visibility.NATIONAL,
                List.of(),
                "en",
                Text.of("We know better"));
        for (DeterminationEvent event : List.of(
                new DeterminationSubmitted(1, 1, PERSON, PERSON, content, path()),
                new DeterminationReleased(1, Visibility.NATIONAL, List.of(), List.of(TestCatalogue.INSTRUMENT)))) {
            history.add("determination/" + OPEN, "KZ", "coordinator", null, event);
        }
    }

    private void recommend(UUID id, Reach reach, String title) {
        RecommendationIssued issued = new RecommendationIssued(
                TestCatalogue.INSTRUMENT,
                "KZ",
                List.of("I.1.1"),
                LocalDate.of(2027, 1, 1),
                reach,
                "en",
                Text.of(title),
                Text.of(title));
        history.add("recommendation/" + id, "_", "secretariat", null, issued);
    }

    private void say(ResponseEvent event) {
        history.add("response/" + OPEN, "KZ", "coordinator", null, event);
    }

    private static ClearancePath path() {
        return new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void whereEachCommitmentStandsIsDecidedByTheLeadElseByAll() {
        JsonNode dossier = get(PATH, monitor());

        assertThat(dossier.at(FIRST + "/status").asString()).isEqualTo("UNDER_WAY");
        assertThat(dossier.at(FIRST + "/basis").asString()).isEqualTo("LEAD");
        assertThat(dossier.at(FIRST + "/entries").findValuesAsString("agency")).containsExactly("customs", "fiu");
        JsonNode second = dossier.at("/pillars/0/sections/0/commitments/1");
        assertThat(second.at("/basis").asString()).isEqualTo("DIVERGENT");
        assertThat(second.at("/status").isNull()).isTrue();
        assertThat(dossier.at("/apart").findValuesAsString("path")).containsExactly("U.1");
    }

    @Test
    void whatTheStateItselfSaysStandsBeforeAllElseForWhoMayReadIt() {
        JsonNode own = get(PATH, coordinator("KZ")).at("/pillars/1/sections/0/commitments/0");
        JsonNode others = get(PATH, monitor()).at("/pillars/1/sections/0/commitments/0");

        assertThat(own.at("/path").asString()).isEqualTo("II.1.1");
        assertThat(own.at("/basis").asString()).isEqualTo("DETERMINED");
        assertThat(own.at("/status").asString()).isEqualTo("SUBSTANTIAL");
        assertThat(others.at("/basis").isNull()).isTrue();
        assertThat(others.at("/status").isNull()).isTrue();
    }

    @Test
    void itIsCountedByPillarAndSection() {
        JsonNode dossier = get(PATH, monitor());

        assertThat(dossier.at("/counts/reportable").asInt()).isEqualTo(6);
        assertThat(dossier.at("/counts/open").asInt()).isEqualTo(4);
        assertThat(dossier.at("/counts/divergent").asInt()).isEqualTo(1);
        assertThat(dossier.at("/pillars/0/counts/byStatus/UNDER_WAY").asInt()).isEqualTo(1);
        assertThat(dossier.at("/pillars/1/sections/0/counts/open").asInt()).isEqualTo(2);
        assertThat(get(PATH, coordinator("KZ")).at("/counts/open").asInt()).isEqualTo(2);
    }

    @Test
    void itHoldsWhatTheCallerMayReadAndNothingElse() {
        String toOthers = get(PATH, monitor()).toString();
        String toItself = get(PATH, coordinator("KZ")).toString();

        assertThat(toOthers)
                .contains("seen by customs", "Officers trained jointly", "Scanners", "Search more lorries", "we shall")
                .doesNotContain("for ourselves", "a draft", "Between us", "half way", "\"3\"");
        assertThat(toItself).contains("for ourselves", "Between us", "\"3\"").doesNotContain("a draft", "half way");
        assertThat(service.get(PATH, service.tokens().monitor("CICA-CT-2022")).statusCode())
                .isEqualTo(404);
        assertThat(service.get(PATH.replace("KZ", "UZ"), monitor()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void asOfAnEarlierPointNothingWasSaid() {
        JsonNode dossier = get(PATH + "&asOf=" + first, monitor());

        assertThat(dossier.at("/counts/open").asInt()).isEqualTo(6);
        assertThat(dossier.at("/recommendations")).isEmpty();
    }

    @Test
    void asATableItHasALineForEachEntry() {
        String csv = service.get(PATH, monitor(), "Accept", "text/csv").body();

        assertThat(csv).startsWith("cycle,state,commitment,status,basis,entry.agency,");
        assertThat(csv.lines()).hasSize(6);
    }

    private long end() {
        return history.entries().size() - 1L;
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private String coordinator(String state) {
        return service.tokens().coordinator(state);
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
