package org.tallystick.command.national.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.Assembly;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;
import org.tallystick.command.national.model.NationalState.NotAssembled;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.ReleasedReport;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.EntryStatus;

class NationalDeciderTest {

    private static final Key KEY = new Key("JPOA-CA-2022", "2026-H2", "KZ");
    private static final UUID CUSTOMS = new UUID(0, 1);
    private static final UUID POLICE = new UUID(0, 2);
    private static final UUID AGENCYS = new UUID(1, 1);
    private static final UUID COORDINATOR = new UUID(1, 2);
    private static final UUID MINISTRY = new UUID(1, 3);
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));

    private static final StateReport CLEARED = report(CUSTOMS, "customs", 3, Map.of("II.3.5", EntryStatus.UNDER_WAY));
    private static final StateReport OTHER = report(POLICE, "police", 1, Map.of("II.3.6", EntryStatus.PLANNED));
    private static final StateReport OPEN =
            new StateReport(POLICE, "police", 4, false, 1, 0, Set.of(AGENCYS), Map.of(), Map.of(), List.of(), null);

    private static final NationalState SUBMITTED = after(new NotAssembled(), assemble(null, grounds(CLEARED, OTHER)));
    private static final NationalState PASSED = after(SUBMITTED, clear(MINISTRY));
    private static final NationalState RELEASED = after(PASSED, release(grounds(CLEARED, OTHER)));

    @Test
    void itHoldsTheNamedReportsOrAllThatAreCleared() {
        assertThat(NationalDecider.decide(new NotAssembled(), assemble(null, grounds(CLEARED, OPEN))))
                .containsExactly(new NationalAssembled(
                        1,
                        1,
                        "JPOA-CA-2022",
                        "2026-H2",
                        "KZ",
                        COORDINATOR,
                        COORDINATOR,
                        List.of(new Contained(CUSTOMS, "customs", 3)),
                        List.of(AGENCYS),
                        PATH));
        assertThat(outcome(new NotAssembled(), assemble(List.of(POLICE), grounds(CLEARED, OTHER))))
                .isEqualTo("NationalAssembled");
    }

    @Test
    void eachCommandInEachState() {
        NationalCommand assemble = assemble(null, grounds(CLEARED, OTHER));
        NationalCommand revise = revise(grounds(CLEARED, OTHER));
        NationalCommand release = release(grounds(CLEARED, OTHER));
        NationalState returned = after(SUBMITTED, back());

        assertThat(outcomes(new NotAssembled(), assemble, revise, clear(MINISTRY), back(), release))
                .containsExactly(
                        "NationalAssembled",
                        "NATIONAL_SUBMISSION_NOT_FOUND",
                        "NATIONAL_SUBMISSION_NOT_FOUND",
                        "NATIONAL_SUBMISSION_NOT_FOUND",
                        "NATIONAL_SUBMISSION_NOT_FOUND");
        assertThat(outcomes(SUBMITTED, assemble, revise, clear(MINISTRY), back(), release))
                .containsExactly(
                        "NATIONAL_SUBMISSION_EXISTS",
                        "ALREADY_SUBMITTED",
                        "NationalStepCleared",
                        "NationalReturned",
                        "NOT_CLEARED");
        assertThat(outcomes(returned, assemble, revise, clear(MINISTRY), back(), release))
                .containsExactly(
                        "NATIONAL_SUBMISSION_EXISTS",
                        "NationalAssembled",
                        "NOT_SUBMITTED",
                        "NOT_SUBMITTED",
                        "NOT_CLEARED");
        assertThat(outcomes(PASSED, assemble, revise, clear(MINISTRY), back(), release))
                .containsExactly(
                        "NATIONAL_SUBMISSION_EXISTS",
                        "ALREADY_SUBMITTED",
                        "ALREADY_CLEARED",
                        "NationalReturned",
                        "NationalReleased");
        assertThat(outcomes(RELEASED, assemble, revise, clear(MINISTRY), back(), release))
                .containsExactly(
                        "NATIONAL_SUBMISSION_EXISTS",
                        "NationalAssembled",
                        "ALREADY_RELEASED",
                        "ALREADY_RELEASED",
                        "ALREADY_RELEASED");
    }

    @Test
    void itLeavesWithTheNextVersionOfEachReport() {
        assertThat(NationalDecider.decide(PASSED, release(grounds(CLEARED, OTHER))))
                .containsExactly(new NationalReleased(
                        1,
                        List.of(new ReleasedReport(CUSTOMS, 1), new ReleasedReport(POLICE, 1)),
                        List.of("JPOA-CA-2022")));
    }

    @Test
    void onlyAStateThatWantsOneSignatureSubmitsAsOne() {
        Grounds alone = new Grounds(false, List.of(CLEARED), Map.of(), Set.of());

        assertThat(outcome(new NotAssembled(), assemble(null, alone))).isEqualTo("ONE_SIGNATURE_NOT_WANTED");
        assertThat(outcome(PASSED, release(alone))).isEqualTo("ONE_SIGNATURE_NOT_WANTED");
    }

    @Test
    void itHoldsClearedReportsOfTheStateAndCycleEachOnce() {
        NationalState none = new NotAssembled();

        assertThat(outcome(none, assemble(null, grounds(OPEN)))).isEqualTo("NATIONAL_SUBMISSION_EMPTY");
        assertThat(outcome(none, assemble(List.of(new UUID(9, 9)), grounds(CLEARED))))
                .isEqualTo("REPORT_UNKNOWN");
        assertThat(outcome(none, assemble(List.of(CUSTOMS, CUSTOMS), grounds(CLEARED))))
                .isEqualTo("REPORT_REPEATED");
        assertThat(outcome(none, assemble(List.of(POLICE), grounds(OPEN)))).isEqualTo("REPORT_NOT_CLEARED");
    }

    @Test
    void withoutAChainNothingIsSubmitted() {
        NationalCommand unchained = new AssembleSubmission(assembly(null, grounds(CLEARED)), null);

        assertThat(outcome(new NotAssembled(), unchained)).isEqualTo("CHAIN_MISSING");
    }

    @Test
    void openDivergencesBlockBothEndsAndAreNamed() {
        StateReport differs = report(POLICE, "police", 1, Map.of("II.3.5", EntryStatus.PLANNED));
        Grounds open = grounds(CLEARED, differs);

        assertThatThrownBy(() -> NationalDecider.decide(new NotAssembled(), assemble(null, open)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code, Finding::text)
                                .containsExactly(tuple(
                                        "DIVERGENCE_OPEN", "II.3.5: customs says UNDER_WAY, police says PLANNED.")));
        assertThat(outcome(PASSED, release(open))).isEqualTo("DIVERGENCE_OPEN");
    }

    @Test
    void whatHasLeftTheStateBeforeCountsToo() {
        StateReport before = new StateReport(
                POLICE,
                "police",
                9,
                false,
                1,
                1,
                Set.of(AGENCYS),
                Map.of("II.3.5", EntryStatus.PLANNED),
                Map.of(),
                List.of(),
                null);

        assertThat(outcome(new NotAssembled(), assemble(null, grounds(CLEARED, before))))
                .isEqualTo("DIVERGENCE_OPEN");
    }

    @Test
    void whereAnAgencyLeadsOrTheStateHasSaidNothingDiverges() {
        StateReport differs = report(POLICE, "police", 1, Map.of("II.3.5", EntryStatus.PLANNED));
        Grounds led = new Grounds(true, List.of(CLEARED, differs), Map.of("II.3.5", "navy"), Set.of());
        Grounds said = new Grounds(true, List.of(CLEARED, differs), Map.of(), Set.of("II.3.5"));

        assertThat(outcome(new NotAssembled(), assemble(null, led))).isEqualTo("NationalAssembled");
        assertThat(outcome(new NotAssembled(), assemble(null, said))).isEqualTo("NationalAssembled");
    }

    @Test
    void whatLeavesIsWhatWasCleared() {
        StateReport again = report(CUSTOMS, "customs", 4, Map.of("II.3.5", EntryStatus.UNDER_WAY));

        assertThat(outcome(PASSED, release(grounds(again, OTHER)))).isEqualTo("REPORT_CHANGED");
        assertThat(outcome(PASSED, release(grounds(CLEARED, OPEN)))).isEqualTo("REPORT_CHANGED");
    }

    @Test
    void oneReportThatCanNotBeReleasedHoldsUpOnlyWhatItIsIn() {
        StateReport stuck = new StateReport(
                POLICE,
                "police",
                5,
                true,
                1,
                0,
                Set.of(AGENCYS),
                Map.of(),
                Map.of(),
                List.of(),
                "II.3.6: no wider than cleared.");
        NationalState customsAlone =
                after(new NotAssembled(), assemble(List.of(CUSTOMS), grounds(CLEARED, stuck)), clear(MINISTRY));

        assertThat(outcome(customsAlone, release(grounds(CLEARED, stuck)))).isEqualTo("NationalReleased");
        assertThat(outcome(PASSED, release(grounds(CLEARED, stuck)))).isEqualTo("REPORT_NOT_RELEASABLE");
        assertThatThrownBy(() -> NationalDecider.decide(new NotAssembled(), assemble(null, grounds(CLEARED, stuck))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code, Finding::pointer, Finding::text)
                                .containsExactly(tuple(
                                        "REPORT_NOT_RELEASABLE",
                                        "/reports/1",
                                        "The report of police: II.3.6: no wider than cleared.")));
    }

    @Test
    void theChainClearsForItsOwnInstrumentOnly() {
        Grounds grounds = grounds(CLEARED, OTHER);

        assertThat(outcome(PASSED, new ReleaseSubmission(List.of("SCO-CR-2023"), grounds)))
                .isEqualTo("AUDIENCE_NOT_COVERED");
        assertThat(outcome(PASSED, new ReleaseSubmission(List.of("JPOA-CA-2022"), grounds)))
                .isEqualTo("NationalReleased");
    }

    @Test
    void neitherWhoPutItTogetherNorWhoWroteInAReportClearsIt() {
        assertThat(outcome(SUBMITTED, clear(COORDINATOR))).isEqualTo("DRAFTER_MAY_NOT_CLEAR");
        assertThat(outcome(SUBMITTED, clear(AGENCYS))).isEqualTo("DRAFTER_MAY_NOT_CLEAR");
        NationalState again = after(SUBMITTED, back(), revise(grounds(CLEARED, OTHER)));
        assertThat(outcome(again, clear(AGENCYS))).isEqualTo("DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void itIsUnknownToAClearerWhoseStepItHasNotReached() {
        Clearer elsewhere = new Clearer(false, true, Set.of("council"), null, MINISTRY, MINISTRY);
        NationalCommand clear = new ClearSubmission(new ClearStep(elsewhere, null, null));

        assertThatThrownBy(() -> NationalDecider.requireKnown(SUBMITTED, clear)).isInstanceOf(Refused.class);
        NationalDecider.requireKnown(RELEASED, clear);
    }

    private static StateReport report(UUID id, String agency, int submission, Map<String, EntryStatus> next) {
        return new StateReport(id, agency, 5, true, submission, 0, Set.of(AGENCYS), Map.of(), next, List.of(), null);
    }

    private static Grounds grounds(StateReport... reports) {
        return new Grounds(true, List.of(reports), Map.of(), Set.of());
    }

    private static Assembly assembly(@Nullable List<UUID> chosen, Grounds grounds) {
        return new Assembly(KEY, chosen, COORDINATOR, COORDINATOR, grounds);
    }

    private static NationalCommand assemble(@Nullable List<UUID> chosen, Grounds grounds) {
        return new AssembleSubmission(assembly(chosen, grounds), PATH);
    }

    private static NationalCommand revise(Grounds grounds) {
        return new ReviseSubmission(assembly(null, grounds), PATH);
    }

    private static NationalCommand clear(UUID person) {
        Clearer by = new Clearer(false, true, Set.of("mfa"), null, person, person);
        return new ClearSubmission(new ClearStep(by, null, null));
    }

    private static NationalCommand back() {
        Clearer by = new Clearer(true, false, Set.of(), null, MINISTRY, MINISTRY);
        return new ReturnSubmission(new SendBack(by, To.DRAFTER, Text.of("Customs counts twice.")));
    }

    private static NationalCommand release(Grounds grounds) {
        return new ReleaseSubmission(List.of(), grounds);
    }

    private static NationalState after(NationalState state, NationalCommand... commands) {
        NationalState now = state;
        for (NationalCommand command : commands) {
            for (NationalEvent event : NationalDecider.decide(now, command)) {
                now = now.after(event);
            }
        }
        return now;
    }

    private static List<String> outcomes(NationalState state, NationalCommand... commands) {
        return List.of(commands).stream()
                .map(command -> outcome(state, command))
                .toList();
    }

    private static String outcome(NationalState state, NationalCommand command) {
        try {
            return NationalDecider.decide(state, command).getFirst().getClass().getSimpleName();
        } catch (Refused refused) {
            return refused.code().name();
        }
    }
}
