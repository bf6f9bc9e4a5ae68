package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.clearance.model.ClearanceRefusal.DRAFTER_MAY_NOT_CLEAR;
import static org.tallystick.command.clearance.model.ClearanceRefusal.EXTERNAL_CLEARANCE_MISSING;
import static org.tallystick.command.clearance.model.ClearanceRefusal.EXTERNAL_CLEARANCE_UNEXPECTED;
import static org.tallystick.command.clearance.model.ClearanceRefusal.NO_PREVIOUS_STEP;
import static org.tallystick.command.clearance.model.ClearanceRefusal.RETURN_REASON_MISSING;
import static org.tallystick.command.clearance.model.ClearanceRefusal.STEP_NOT_CURRENT;
import static org.tallystick.command.clearance.model.ClearanceRefusal.STEP_NOT_HELD;
import static org.tallystick.command.report.model.ReportRefusal.COMMENT_WITHOUT_ENTRY;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_CLEARED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_SUBMITTED;
import static org.tallystick.command.report.model.Reports.AIGUL;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.DANIYAR;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.aDraftKeptBy;
import static org.tallystick.command.report.model.Reports.aReportClearedFor;
import static org.tallystick.command.report.model.Reports.aReportReleasedFor;
import static org.tallystick.command.report.model.Reports.aReportReturnedTo;
import static org.tallystick.command.report.model.Reports.aReportSubmittedBy;
import static org.tallystick.command.report.model.Reports.after;
import static org.tallystick.command.report.model.Reports.again;
import static org.tallystick.command.report.model.Reports.catalogue;
import static org.tallystick.command.report.model.Reports.clearance;
import static org.tallystick.command.report.model.Reports.content;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.outside;
import static org.tallystick.command.report.model.Reports.returned;
import static org.tallystick.command.report.model.Reports.shownTo;
import static org.tallystick.command.report.model.Reports.theCoordinator;
import static org.tallystick.command.report.model.Reports.theMinistry;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.ChainVersion;
import org.tallystick.events.report.ReportEvent.ConditionalChain;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.Visibility;

class ClearanceChainTest {

    private static final ReportState SUBMITTED = aReportSubmittedBy(CUSTOMS_KZ);
    private static final ReportState AT_THE_LAST_STEP = after(SUBMITTED, clearance(theMinistry()));
    private static final Chains DEFENCE = new Chains(
            Reports.CHAIN,
            List.of(new ConditionalChain(
                    new BoundChain(
                            "defence",
                            3,
                            List.of(
                                    new BoundStep("mfa", "ROLE", "clearer"),
                                    new BoundStep("defence", "ROLE", "clearer"),
                                    new BoundStep("security-council", "ROLE", "coordinator"))),
                    false,
                    List.of(SCANNERS),
                    List.of(Visibility.PARTICIPANTS))));

    @Test
    void stepsAreClearedInTheirOrder() {
        assertThat(AT_THE_LAST_STEP)
                .isInstanceOfSatisfying(
                        Submitted.class, s -> assertThat(s.step()).isEqualTo("security-council"));
        assertThat(after(AT_THE_LAST_STEP, clearance(theCoordinator()))).isInstanceOf(Cleared.class);
    }

    @Test
    void onlyWhoHoldsTheStepClearsIt() {
        assertRefused(AT_THE_LAST_STEP, clearance(theMinistry()), STEP_NOT_HELD);
        Clearer elsewhere = new Clearer(false, true, Set.of("security-council"), null, DANIYAR, DANIYAR);
        assertRefused(SUBMITTED, clearance(elsewhere), REPORT_NOT_FOUND);
    }

    @Test
    void aReportThatHasReachedNoStepOfAClearersDoesNotExistForThem() {
        SendBack back = new SendBack(theMinistry(), To.DRAFTER, Text.of("Wait."));
        for (ReportState state : List.of(new NotOpened(), aDraftKeptBy(CUSTOMS_KZ))) {
            assertRefused(state, clearance(theMinistry()), REPORT_NOT_FOUND);
            assertRefused(state, new ReturnReport(back, List.of()), REPORT_NOT_FOUND);
        }
        ReportState cleared = aReportClearedFor(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.UNDER_WAY));
        assertRefused(aReportReturnedTo(CUSTOMS_KZ), clearance(theMinistry()), REPORT_NOT_SUBMITTED);
        assertRefused(cleared, clearance(theMinistry()), REPORT_ALREADY_CLEARED);
        for (ReportState faster : List.of(AT_THE_LAST_STEP, cleared)) {
            assertRefused(faster, new ReturnReport(back, List.of()), STEP_NOT_HELD);
        }
        assertRefused(aDraftKeptBy(CUSTOMS_KZ), clearance(theCoordinator()), REPORT_NOT_SUBMITTED);
        assertRefused(aReportReleasedFor(CUSTOMS_KZ), clearance(theMinistry()), REPORT_ALREADY_CLEARED);
    }

    @Test
    void aReportThatWasReturnedFromAStepOfAClearersIsKnownToThemAlsoWhileItPassesAgain() {
        Clearer defence = new Clearer(false, true, Set.of("defence"), null, DANIYAR, DANIYAR);
        ReportState atMfa = submittedUnder(DEFENCE, shownTo(Visibility.PARTICIPANTS));
        ReportState never = after(atMfa, returned(To.DRAFTER));
        ReportState atDefence = after(atMfa, clearance(theMinistry()));
        ReportState back = after(atDefence, returned(To.DRAFTER));
        ReportState again = after(back, again(shownTo(Visibility.PARTICIPANTS)));

        for (ReportState unreached : List.of(atMfa, never)) {
            assertRefused(unreached, clearance(defence), REPORT_NOT_FOUND);
        }
        assertRefused(after(atDefence, returned(To.PREVIOUS)), clearance(defence), STEP_NOT_HELD);
        assertRefused(back, clearance(defence), REPORT_NOT_SUBMITTED);
        assertRefused(again, clearance(defence), STEP_NOT_HELD);
        assertRefused(after(again, returned(To.DRAFTER)), clearance(defence), REPORT_NOT_SUBMITTED);
    }

    @Test
    void aStepOfAnAgencyIsForItsClearersOnly() {
        ReportState waiting = submittedUnder(new BoundStep("border", "AGENCY", "border-guard"));
        Clearer guard = new Clearer(false, true, Set.of(), "border-guard", DANIYAR, DANIYAR);
        assertThat(after(waiting, clearance(guard))).isInstanceOf(Cleared.class);
        assertRefused(waiting, clearance(theCoordinator()), STEP_NOT_HELD);
    }

    @Test
    void whoDraftedMayNotClearWhateverRoleThePersonHas() {
        Clearer herself = new Clearer(true, true, Set.of("mfa"), null, AIGUL, AIGUL);
        assertRefused(SUBMITTED, clearance(herself), DRAFTER_MAY_NOT_CLEAR);
    }

    @Test
    void whoDraftedMayNotClearByNamingAnotherPersonForEitherAct() {
        UUID invented = UUID.fromString("00000000-0000-4000-8000-0000000fa15e");
        ReportState underAnotherName = submittedBy(new Author(invented, AIGUL));
        assertRefused(underAnotherName, clearance(ministry(AIGUL, AIGUL)), DRAFTER_MAY_NOT_CLEAR);
        assertRefused(underAnotherName, clearance(ministry(DANIYAR, AIGUL)), DRAFTER_MAY_NOT_CLEAR);
        assertRefused(SUBMITTED, clearance(ministry(invented, AIGUL)), DRAFTER_MAY_NOT_CLEAR);
        assertRefused(underAnotherName, clearance(ministry(invented, DANIYAR)), DRAFTER_MAY_NOT_CLEAR);
        assertThat(after(underAnotherName, clearance(theMinistry()))).isInstanceOf(Submitted.class);
    }

    @Test
    void whoEditedOneEntryMayNotClearTheReport() {
        Author editor = new Author(DANIYAR, UUID.fromString("00000000-0000-4000-8000-0000000c1e27"));
        ReportState edited = after(
                aDraftKeptBy(CUSTOMS_KZ),
                new RecordEntry(openCycle(), entry(TRAINING, EntryStatus.PLANNED), "customs", editor, Reports.NOW),
                new RemoveEntry(openCycle(), TRAINING, "customs", AIGUL_HERSELF),
                again());
        assertRefused(edited, clearance(theMinistry()), DRAFTER_MAY_NOT_CLEAR);
        assertRefused(edited, clearance(ministry(AIGUL_HERSELF.person(), editor.actor())), DRAFTER_MAY_NOT_CLEAR);
    }

    @Test
    void aNamedStepMustBeTheCurrentOne() {
        assertRefused(
                SUBMITTED,
                new ClearReport(new ClearStep(theCoordinator(), "security-council", null)),
                STEP_NOT_CURRENT);
    }

    @Test
    void anExternalStepIsRecordedByTheCoordinatorWithItsClearance() {
        ReportState waiting = submittedUnder(new BoundStep("council", "EXTERNAL", "Security Council"));
        assertRefused(waiting, clearance(theCoordinator()), EXTERNAL_CLEARANCE_MISSING);
        assertRefused(waiting, new ClearReport(new ClearStep(theMinistry(), null, outside())), REPORT_NOT_FOUND);
        assertThat(after(waiting, new ClearReport(new ClearStep(theCoordinator(), null, outside()))))
                .isInstanceOf(Cleared.class);
        assertRefused(
                SUBMITTED,
                new ClearReport(new ClearStep(theCoordinator(), null, outside())),
                EXTERNAL_CLEARANCE_UNEXPECTED);
    }

    @Test
    void aReturnGoesToTheDrafterOrOneStepBack() {
        assertThat(after(AT_THE_LAST_STEP, returned(To.DRAFTER))).isInstanceOf(Returned.class);
        assertThat(after(AT_THE_LAST_STEP, returned(To.PREVIOUS)))
                .isInstanceOfSatisfying(
                        Submitted.class, s -> assertThat(s.step()).isEqualTo("mfa"));
        assertRefused(SUBMITTED, returned(To.PREVIOUS), NO_PREVIOUS_STEP);
    }

    @Test
    void aClearedReportComesBackToItsLastStep() {
        ReportState cleared = aReportClearedFor(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.UNDER_WAY));
        assertThat(after(cleared, returned(To.PREVIOUS)))
                .isInstanceOfSatisfying(
                        Submitted.class, s -> assertThat(s.step()).isEqualTo("security-council"));
    }

    @Test
    void aReturnSaysWhy() {
        ReturnReport silent = new ReturnReport(new SendBack(theCoordinator(), To.DRAFTER, Text.of(" \n")), List.of());
        assertRefused(SUBMITTED, silent, RETURN_REASON_MISSING);
    }

    @Test
    void commentsAreOnEntriesOfTheReport() {
        ReturnReport elsewhere = new ReturnReport(
                new SendBack(theCoordinator(), To.DRAFTER, Text.of("See below.")),
                List.of(new EntryComment(TRAINING, Text.of("Where is it?"))));
        assertRefused(SUBMITTED, elsewhere, COMMENT_WITHOUT_ENTRY);
    }

    @Test
    void aReportPassesEveryChainThatOneOfItsEntriesAsksFor() {
        ReportState submitted = submittedUnder(DEFENCE, shownTo(Visibility.PARTICIPANTS));

        assertThat(at(submitted)).isEqualTo("mfa");
        assertThat(at(after(submitted, clearance(theCoordinator())))).isEqualTo("defence");
        assertThat(at(after(submitted, clearance(theCoordinator()), clearance(theCoordinator()))))
                .isEqualTo("security-council");
    }

    @Test
    void anEntryThatAsksForNoOtherChainPassesTheStandardOne() {
        ReportState submitted = submittedUnder(DEFENCE, entry(TRAINING, EntryStatus.UNDER_WAY));

        assertThat(at(after(submitted, clearance(theCoordinator())))).isEqualTo("security-council");
    }

    @Test
    void theRouteIsToldOfReportsThatAreBoundToSeveralChainsOnly() {
        SubmitReport bound = submissionUnder(DEFENCE, shownTo(Visibility.PARTICIPANTS));

        assertThat(ReportDecider.decide(new NotOpened(), bound))
                .contains(new ReportRouted(
                        1,
                        List.of(new ChainVersion("defence", 3)),
                        List.of(
                                new BoundStep("mfa", "ROLE", "clearer"),
                                new BoundStep("defence", "ROLE", "clearer"),
                                new BoundStep("security-council", "ROLE", "coordinator"))));
        assertThat(ReportDecider.decide(new NotOpened(), Reports.submission(entry(SCANNERS, EntryStatus.UNDER_WAY))))
                .noneMatch(ReportRouted.class::isInstance);
    }

    @Test
    void whatIsSubmittedAgainPassesWhatItAsksForNowByTheChainsThatItWasOpenedUnder() {
        ReportState back = after(submittedUnder(DEFENCE, entry(TRAINING, EntryStatus.UNDER_WAY)), returned(To.DRAFTER));
        ReportState wider = after(back, again(shownTo(Visibility.PARTICIPANTS)));
        ReportState kept = after(
                submittedUnder(DEFENCE, shownTo(Visibility.PARTICIPANTS)),
                returned(To.DRAFTER),
                again(entry(TRAINING, EntryStatus.UNDER_WAY)));

        assertThat(at(after(wider, clearance(theCoordinator())))).isEqualTo("defence");
        assertThat(at(after(kept, clearance(theCoordinator())))).isEqualTo("defence");
    }

    private static @Nullable String at(ReportState state) {
        return state instanceof Submitted submitted ? submitted.step() : null;
    }

    private static ReportState submittedUnder(Chains chains, EntryDraft... entries) {
        return after(new NotOpened(), submissionUnder(chains, entries));
    }

    private static SubmitReport submissionUnder(Chains chains, EntryDraft... entries) {
        return new SubmitReport(
                CUSTOMS_KZ, openCycle().boundTo(chains), content(entries), null, true, AIGUL_HERSELF, Reports.NOW);
    }

    private static ReportState submittedBy(Author by) {
        return after(
                new NotOpened(),
                new SubmitReport(
                        CUSTOMS_KZ,
                        openCycle(),
                        content(entry(SCANNERS, EntryStatus.UNDER_WAY)),
                        null,
                        true,
                        by,
                        Reports.NOW));
    }

    private static Clearer ministry(UUID person, UUID actor) {
        return new Clearer(false, true, Set.of("mfa"), null, person, actor);
    }

    private static ReportState submittedUnder(BoundStep step) {
        Facts facts = openCycle();
        Facts under = new Facts(
                catalogue(),
                facts.cycle(),
                true,
                Standing.ACTIVE,
                facts.mandated(),
                new Chains(new BoundChain("special", 1, List.of(step)), List.of()));
        return after(
                new NotOpened(),
                new SubmitReport(
                        CUSTOMS_KZ,
                        under,
                        content(entry(SCANNERS, EntryStatus.UNDER_WAY)),
                        null,
                        true,
                        AIGUL_HERSELF,
                        Reports.NOW));
    }

    private static void assertRefused(ReportState state, ReportCommand command, RefusalCode code) {
        assertThatThrownBy(() -> ReportDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
