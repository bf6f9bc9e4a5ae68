package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.AGENCIES_DUE;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.PLAN;
import static org.tallystick.query.position.PositionStory.STATES_DUE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.query.platform.AsOf;

/** A due date ends at 24:00 in the state's zone; what counts is when something was accepted first. */
class LatenessIT {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-07-01T08:00:00Z");
    private static final String II_3_5 = "II.3.5";

    @ParameterizedTest(name = "{0} ms from 24:00: late {1}")
    @CsvSource({"-1, false", "0, true", "1, true"})
    void aStateIsLateFrom24HoursOfItsZoneOn(long millis, boolean late) {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, II_3_5)
                        .open(CYCLE, II_3_5)
                        .at(STATES_DUE.plusMillis(millis))
                        .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED)),
                NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).late()).isEqualTo(late);
    }

    @ParameterizedTest(name = "{0} ms from 24:00: late {1}")
    @CsvSource({"-1, false", "0, true"})
    void anAgencyIsLateByItsFirstSubmission(long millis, boolean late) {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, II_3_5)
                        .open(CYCLE, II_3_5)
                        .at(AGENCIES_DUE.plusMillis(millis))
                        .report(
                                CUSTOMS_KZ,
                                r -> r.says(II_3_5, PLANNED).submitted().returned())
                        .at(NOW),
                NOW);

        AgencyInCycle customs = customs(told, Readers.COORDINATOR_KZ);
        assertThat(customs.late()).isEqualTo(late);
        assertThat(customs.submittedAt()).isEqualTo(AGENCIES_DUE.plusMillis(millis));
        assertThat(customs(told, Readers.MONITOR)).hasAllNullFieldsOrPropertiesExcept("agency", "name");
    }

    @Test
    void anAgencyThatOwesASubmissionIsLateAndOneWithoutAMandateIsNot() {
        Told told = Told.of(PositionStory.ofAPlan().leads(CUSTOMS_KZ, II_3_5).open(CYCLE, II_3_5), NOW);

        var agencies = told.ask(Readers.COORDINATOR_KZ, CYCLE, cycle -> AgencyInCycle.of(cycle, "KZ"));

        assertThat(agencies)
                .filteredOn(AgencyInCycle::late)
                .extracting(AgencyInCycle::agency)
                .containsExactly("customs");
    }

    @Test
    void aCorrectionAfterTheDueDateMakesNothingLate() {
        Told told = Told.of(
                PositionStory.ofAPlan().open(CYCLE, II_3_5).at(BEFORE).report(CUSTOMS_KZ, r -> {
                    r.releases(II_3_5, PLANNED);
                    r.releases(II_3_5, UNDER_WAY);
                }),
                NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).late()).isFalse();
    }

    @Test
    void withoutALeadTheFirstReleaseOfAnyAgencyCounts() {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .open(CYCLE, II_3_5)
                        .at(BEFORE)
                        .report(FIU_KZ, r -> r.releases(II_3_5, PLANNED))
                        .at(NOW)
                        .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED)),
                NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).late()).isFalse();
    }

    @Test
    void whereTheInstrumentIsVoluntaryNothingIsLate() {
        Told told = Told.of(
                PositionStory.ofAVoluntaryPlan()
                        .open(CYCLE, II_3_5)
                        .at(STATES_DUE)
                        .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED)),
                NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).late()).isFalse();
    }

    @Test
    void whetherAnythingIsLateIsSaidByTheCatalogueThatTheCycleOpenedWith() {
        Told told = Told.of(
                PositionStory.ofAVoluntaryPlan()
                        .leads(CUSTOMS_KZ, II_3_5, "II.3.9")
                        .open(PositionStory.EARLIER, II_3_5)
                        .revised()
                        .open(CYCLE, "II.3.9"),
                NOW);

        assertThat(late(told, PositionStory.EARLIER)).isEmpty();
        assertThat(late(told, CYCLE)).containsExactly("II.3.9", "customs");
    }

    /** Cells, and agencies that owe a submission. */
    private static List<String> late(Told told, String period) {
        return told.ask(
                Readers.COORDINATOR_KZ,
                period,
                cycle -> Stream.concat(
                                Cells.in(cycle, Scope.matrix("", "KZ")).stream()
                                        .filter(Cell::late)
                                        .map(Cell::commitment),
                                AgencyInCycle.of(cycle, "KZ").stream()
                                        .filter(AgencyInCycle::late)
                                        .map(AgencyInCycle::agency))
                        .toList());
    }

    @ParameterizedTest(name = "{0} ms from 24:00: late {1}")
    @CsvSource({"-1, false", "0, true"})
    void whatAStateSubmitsAsOneIsLateByItsFirstRelease(long millis, boolean late) {
        PositionStory story = PositionStory.ofAPlan()
                .leads(CUSTOMS_KZ, II_3_5)
                .open(CYCLE, II_3_5)
                .nationally(new NationalSubmissionChosen(PLAN, "KZ", true))
                .at(STATES_DUE.plusMillis(millis))
                .nationally(assembled(1), new NationalReleased(1, List.of(), List.of(PLAN)))
                .at(NOW)
                .nationally(assembled(2));
        long released = story.told().size() - 2L;
        Told told = Told.of(story, NOW);

        NationalInCycle seen = national(told, Readers.MONITOR, new AsOf.Latest());
        assertThat(seen).isNotNull();
        assertThat(seen.late()).isEqualTo(late);
        assertThat(seen.version()).isEqualTo(1);
        assertThat(seen.releasedAt()).isEqualTo(STATES_DUE.plusMillis(millis));
        assertThat(seen)
                .hasAllNullFieldsOrPropertiesExcept(
                        "nationalSubmissionId", "expected", "late", "version", "releasedAt");
        assertThat(national(told, Readers.MONITOR, new AsOf.Index(released - 1)))
                .isNull();
        NationalInCycle own = national(told, Readers.COORDINATOR_KZ, new AsOf.Latest());
        assertThat(own).extracting("newest", "stage").containsExactly(2, ReportPhase.SUBMITTED);
        NationalInCycle before = national(told, Readers.COORDINATOR_KZ, new AsOf.Index(released - 1));
        assertThat(before).extracting("version", "newest", "stage").containsExactly(null, 1, ReportPhase.SUBMITTED);
        assertThat(national(told, Readers.CUSTOMS_OFFICER_KZ, new AsOf.Latest()))
                .extracting("stage")
                .isNull();
    }

    @Test
    void whatAStateOwesAsOneIsExpectedAndLateOnlyWhereItWantsOneSignature() {
        PositionStory story = PositionStory.ofAPlan().leads(CUSTOMS_KZ, II_3_5).open(CYCLE, II_3_5);
        Told without = Told.of(story, NOW);
        assertThat(national(without, Readers.MONITOR, new AsOf.Latest())).isNull();

        Told owed = Told.of(story.nationally(new NationalSubmissionChosen(PLAN, "KZ", true)), NOW);
        assertThat(national(owed, Readers.MONITOR, new AsOf.Latest()))
                .as("its own matter")
                .isNull();
        assertThat(national(owed, Readers.CUSTOMS_OFFICER_KZ, new AsOf.Latest()))
                .extracting("expected", "late", "releasedAt")
                .containsExactly(true, true, null);
    }

    @ParameterizedTest(name = "{0} ms from 24:00: late {1}")
    @CsvSource({"-1, true", "0, false"})
    void whoChoosesOneSignatureAfterTheDateWasNotLateWithIt(long millis, boolean late) {
        PositionStory story = PositionStory.ofAPlan()
                .leads(CUSTOMS_KZ, II_3_5)
                .open(CYCLE, II_3_5)
                .at(STATES_DUE.plusMillis(millis))
                .nationally(new NationalSubmissionChosen(PLAN, "KZ", true));

        assertThat(national(Told.of(story, NOW), Readers.COORDINATOR_KZ, new AsOf.Latest()))
                .extracting("expected", "late")
                .containsExactly(true, late);
    }

    private static @Nullable NationalInCycle national(Told told, Readers reader, AsOf asOf) {
        return told.ask(reader, asOf, CYCLE, cycle -> StateAnswer.of(cycle, "KZ"))
                .nationalSubmission();
    }

    private static NationalAssembled assembled(int version) {
        UUID someone = UUID.fromString("0b8b7c54-2e7c-4a4c-9d2e-51f6f0a1c001");
        ClearancePath path =
                new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));
        return new NationalAssembled(version, 1, PLAN, CYCLE, "KZ", someone, someone, List.of(), List.of(), path);
    }

    @Test
    void aDayEndsWhereTheNextBeginsAlsoWhenClocksChangeAtMidnight() {
        // In Beirut the clocks went from 24:00 to 01:00 at the end of 25 March 2022.
        Instant end = AgreementRow.endOf(LocalDate.of(2022, 3, 26), ZoneId.of("Asia/Beirut"));

        assertThat(end).isEqualTo(Instant.parse("2022-03-26T22:00:00Z"));
    }

    private static AgencyInCycle customs(Told told, Readers reader) {
        return told.ask(reader, CYCLE, cycle -> AgencyInCycle.of(cycle, "KZ")).stream()
                .filter(agency -> agency.agency().equals("customs"))
                .findFirst()
                .orElseThrow();
    }
}
