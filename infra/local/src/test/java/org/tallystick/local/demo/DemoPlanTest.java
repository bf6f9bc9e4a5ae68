package org.tallystick.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of the load as a list of calls: the same every time, forward in time, and of the promised size. */
class DemoPlanTest {

    private static final LocalDate LOAD_DAY = LocalDate.of(2026, 11, 22);

    private static final List<PlannedCall> PLAN = DemoPlan.of(DemoData.SEED, LOAD_DAY);

    @Test
    void theSameSeedAndDayGiveTheSameCalls() {
        assertThat(DemoPlan.of(DemoData.SEED, LOAD_DAY)).isEqualTo(PLAN);
    }

    @Test
    void anotherSeedGivesOtherReports() {
        assertThat(DemoPlan.of(DemoData.SEED + 1, LOAD_DAY)).isNotEqualTo(PLAN);
    }

    @Test
    void foundsFiveStatesWithTwelveAgenciesEachAndThreeThatDoNotStay() {
        assertThat(PlanReader.posts(PLAN, "/v1/instruments")).hasSize(5);
        assertThat(PlanReader.posts(PLAN, "/v1/instruments/JPOA-CA-2022/participants"))
                .hasSize(5);
        assertThat(PLAN.stream().filter(call -> call.path().endsWith("/agencies")))
                .hasSize(63);
        assertThat(PLAN.stream().filter(call -> call.path().endsWith("/merger")))
                .singleElement()
                .satisfies(merger -> assertThat(merger.body()).contains("drug-control"));
        assertThat(PLAN.stream().map(PlannedCall::path))
                .contains(
                        "/v1/states/KG/agencies/media-council/split",
                        "/v1/states/TM/agencies/transit-office/dissolution");
        assertThat(PLAN.stream().filter(call -> call.path().matches(".*/JPOA-CA-2022/.*/clearance-chains/default")))
                .hasSize(5);
    }

    @Test
    void everyStateJoinsTheInstrumentsThatItIsPartyToAndTheseAreLinked() {
        assertThat(PlanReader.posts(PLAN, "/v1/instruments/TASHKENT-2022/participants"))
                .hasSize(5);
        assertThat(PlanReader.posts(PLAN, "/v1/instruments/HSS-2017/participants"))
                .hasSize(5);
        for (String without : List.of("CICA-CT-2022", "SCO-CR-2023")) {
            assertThat(PlanReader.posts(PLAN, "/v1/instruments/" + without + "/participants"))
                    .hasSize(4)
                    .allSatisfy(call -> assertThat(call.client()).isNotEqualTo("coordinator-tm"));
        }
        assertThat(PLAN.stream().map(PlannedCall::path).filter(path -> path.endsWith("/links")))
                .containsExactly("/v1/instruments/JPOA-CA-2022/links", "/v1/instruments/CICA-CT-2022/links");
    }

    @Test
    void proposesFourCyclesAndClosesThree() {
        assertThat(PlanReader.posts(PLAN, "/v1/cycles")).hasSize(4);
        assertThat(PLAN.stream().filter(call -> call.path().endsWith("/agreements")))
                .hasSize(16);
        assertThat(PLAN.stream().map(PlannedCall::path).filter(path -> path.endsWith("/opening")))
                .hasSize(4);
        assertThat(PLAN.stream().map(PlannedCall::path).filter(path -> path.matches("/v1/cycles/.*/closing")))
                .containsExactly(
                        "/v1/cycles/JPOA-CA-2022/2025-H2/closing",
                        "/v1/cycles/TASHKENT-2022/2026-H1/closing",
                        "/v1/cycles/JPOA-CA-2022/2026-H1/closing");
    }

    @Test
    void givesMoreTimeToAnAgencyAndToAStateBeforeTheCycleCloses() {
        assertThat(PLAN.stream()
                        .map(PlannedCall::path)
                        .filter(path -> path.matches(".*/JPOA-CA-2022/2026-H1/(opening|extension|closing)"))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly("opening", "extension", "extension", "closing");
    }

    @Test
    void holdsAboutAHundredAndFiftyReportsWithFifteenHundredEntries() {
        assertThat(PlanReader.reports(PLAN)).hasSizeBetween(140, 160);
        assertThat(PlanReader.entries(PLAN)).hasSizeBetween(1_400, 1_600);
    }

    @Test
    void customsOfKazakhstanHasNotReportedInTheOpenCycle() {
        assertThat(PlanReader.reports(PLAN))
                .filteredOn(call -> call.client().equals("reporter-kz-customs"))
                .hasSize(2)
                .allSatisfy(
                        call -> assertThat(call.body()).contains("\"II.3.5\"").doesNotContain("2026-H2"));
    }

    @Test
    void nobodyClearsWhatTheyDrafted() {
        assertThat(PLAN.stream().filter(call -> call.path().endsWith("/clearance")))
                .allSatisfy(call -> assertThat(call.client()).doesNotStartWith("reporter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-03-01", "2026-02-14", "2026-06-30", "2026-09-29", "2026-11-22", "2027-02-01", "2031-07-07"
            })
    void runsForwardAndEndsBeforeTheDayOfLoading(LocalDate loadDay) {
        List<Instant> moments = DemoPlan.of(DemoData.SEED, loadDay).stream()
                .map(PlannedCall::at)
                .toList();
        assertThat(moments).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(moments.getLast()).isBefore(loadDay.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2026-06-30", "2026-11-22", "2031-07-07"})
    void cyclesHaveTheirDatesInOrder(LocalDate loadDay) {
        List<DemoCycle> cycles = DemoCycle.threeUpTo(loadDay);
        assertThat(cycles).extracting(DemoCycle::period).containsExactly("2025-H2", "2026-H1", "2026-H2");
        assertThat(cycles).allSatisfy(cycle -> {
            assertThat(cycle.from()).isBefore(cycle.to());
            assertThat(cycle.stateDue()).isAfter(cycle.from()).isBefore(cycle.closes());
            assertThat(cycle.proposed()).isBefore(cycle.opened());
            assertThat(cycle.opened()).isBefore(cycle.firstReports());
            assertThat(Stream.of(Party.values()).map(cycle::agencyDue))
                    .allMatch(due -> due.isAfter(cycle.firstReports()) && due.isBefore(cycle.stateDue()));
        });
        Instant loaded = loadDay.atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(Duration.between(loaded, cycles.getLast().closesAt()).toDays())
                .isEqualTo(DemoCycle.OPEN_FOR_DAYS);
    }
}
