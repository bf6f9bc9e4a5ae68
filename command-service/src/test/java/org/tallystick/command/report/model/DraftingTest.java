package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.report.model.ReportRefusal.AGENCY_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.DELEGATION_TO_ITSELF;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_DELEGATED;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.MANDATE_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.PREFILL_NOT_KEPT;
import static org.tallystick.command.report.model.ReportRefusal.PREFILL_WITHOUT_SOURCE;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.RECALL_TOO_LATE;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.SIGNATURE_INCOMPLETE;
import static org.tallystick.command.report.model.ReportRefusal.UNCHANGED_WITHOUT_RELEASE;
import static org.tallystick.command.report.model.ReportRefusal.UNCHANGED_WITH_CONTENT;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.COLLECTIVE;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.DANIYAR;
import static org.tallystick.command.report.model.Reports.NOW;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.aDraftKeptBy;
import static org.tallystick.command.report.model.Reports.aReportSubmittedBy;
import static org.tallystick.command.report.model.Reports.after;
import static org.tallystick.command.report.model.Reports.again;
import static org.tallystick.command.report.model.Reports.assertRefused;
import static org.tallystick.command.report.model.Reports.clearance;
import static org.tallystick.command.report.model.Reports.content;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.returned;
import static org.tallystick.command.report.model.Reports.signedAgain;
import static org.tallystick.command.report.model.Reports.submission;
import static org.tallystick.command.report.model.Reports.theCoordinator;
import static org.tallystick.command.report.model.Reports.theMinistry;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.ClearanceRefusal;
import org.tallystick.command.report.model.EntryDraft.Repeat;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.events.report.Visibility;

class DraftingTest {

    private static final ReportState DRAFT = aDraftKeptBy(CUSTOMS_KZ);
    private static final ReleasedBefore BEFORE = new ReleasedBefore(new UUID(4, 2), 2, 3);

    @Test
    void entriesOfACommitmentAreCountedAlsoOverARemoval() {
        ReportState removed = after(
                DRAFT, write("customs", SCANNERS), new RemoveEntry(openCycle(), SCANNERS, "customs", AIGUL_HERSELF));

        assertThat(ReportDecider.decide(removed, write("customs", SCANNERS)))
                .singleElement()
                .isInstanceOfSatisfying(
                        EntryRecorded.class, e -> assertThat(e.entryVersion()).isEqualTo(3));
    }

    @Test
    void onlyAnEntryThatIsThereIsRemoved() {
        assertRefused(DRAFT, new RemoveEntry(openCycle(), TRAINING, "customs", AIGUL_HERSELF), ENTRY_NOT_FOUND);
    }

    @Test
    void aDraftMayLackWhatASubmissionMayNot() {
        EntryDraft stalled = Reports.because(entry(TRAINING, EntryStatus.STALLED), null);
        RecordEntry command = new RecordEntry(openCycle(), stalled, "customs", AIGUL_HERSELF, NOW);
        ReportState kept = after(DRAFT, command);

        assertThat(SubmissionRules.warnings(kept, command))
                .extracting(finding -> finding.code())
                .containsExactly("REASON_MISSING");
        assertRefused(kept, again(), REASON_MISSING);
    }

    @Test
    void anotherAgencyWritesNothingButWhatWasDelegatedToIt() {
        ReportState delegated = after(DRAFT, delegation(TRAINING, "border-guard"));

        assertRefused(DRAFT, write("border-guard", TRAINING), REPORT_NOT_FOUND);
        assertRefused(delegated, write("border-guard", SCANNERS), REPORT_NOT_FOUND);
        assertRefused(delegated, write("navy", TRAINING), REPORT_NOT_FOUND);
        assertRefused(delegated, write("customs", TRAINING), ENTRY_DELEGATED);
        assertRefused(delegated, again(entry(TRAINING, EntryStatus.PLANNED)), ENTRY_DELEGATED);
        ReportState written = after(delegated, write("border-guard", TRAINING));
        assertThat(after(written, again())).isInstanceOf(Submitted.class);
        assertThat(after(written, new EndDelegation(openCycle(), TRAINING, DANIYAR), write("customs", TRAINING)))
                .isInstanceOf(Draft.class);
    }

    @Test
    void onlyWhatTheDelegateWroteGoesUnsignedInASignedSubmission() {
        ReportState unsigned = after(DRAFT, write("customs", TRAINING), delegation(TRAINING, "border-guard"));
        EntryDraft own = entry(SCANNERS, EntryStatus.PLANNED);

        assertRefused(unsigned, signedAgain(own), SIGNATURE_INCOMPLETE);
        ReportState written = after(unsigned, write("border-guard", TRAINING));
        assertThat(ReportDecider.decide(written, signedAgain(own))).isNotEmpty();
        assertRefused(written, signedAgain(), SIGNATURE_INCOMPLETE);
        ReportState takenBack = after(written, new EndDelegation(openCycle(), TRAINING, DANIYAR));
        assertRefused(takenBack, signedAgain(own), SIGNATURE_INCOMPLETE);
        assertRefused(after(takenBack, delegation(TRAINING, "border-guard")), signedAgain(own), SIGNATURE_INCOMPLETE);
    }

    @Test
    void aDelegationIsOfTheOwnMandateToAnotherKnownAgencyWithAReason() {
        assertRefused(DRAFT, delegation(COLLECTIVE, "border-guard"), MANDATE_MISSING);
        assertRefused(DRAFT, delegation(TRAINING, "navy"), AGENCY_UNKNOWN);
        assertRefused(DRAFT, delegation(TRAINING, "customs"), DELEGATION_TO_ITSELF);
        assertRefused(
                DRAFT,
                new DelegateEntry(
                        openCycle(),
                        TRAINING,
                        "border-guard",
                        "border-guard",
                        Set.of("border-guard"),
                        DANIYAR,
                        Text.of("It answers for customs now.")),
                DELEGATION_TO_ITSELF);
        assertRefused(
                after(DRAFT, delegation(TRAINING, "border-guard")),
                delegation(TRAINING, "border-guard"),
                ENTRY_DELEGATED);
        assertRefused(
                DRAFT,
                new DelegateEntry(
                        openCycle(),
                        TRAINING,
                        "customs",
                        "border-guard",
                        Set.of("border-guard"),
                        DANIYAR,
                        Text.of(" ")),
                REASON_MISSING);
    }

    @Test
    void aSubmissionIsRecalledUntilAStepOfItIsCleared() {
        ReportState submitted = aReportSubmittedBy(CUSTOMS_KZ);
        ReportState begun = after(submitted, clearance(theMinistry()));

        assertThat(after(submitted, recall("A post is missing."))).isInstanceOf(Draft.class);
        assertRefused(submitted, recall(""), REASON_MISSING);
        assertRefused(begun, recall("A post is missing."), RECALL_TOO_LATE);
        assertRefused(after(begun, returned(To.PREVIOUS)), recall("A post is missing."), RECALL_TOO_LATE);
        assertThat(after(begun, returned(To.DRAFTER), again(), recall("A post is missing.")))
                .isInstanceOf(Draft.class);
        assertThat(after(submitted, recall("A post is missing."), again())).isInstanceOf(Submitted.class);
    }

    @Test
    void anUnchangedEntryRepeatsTheStatusOfALastRelease() {
        Former former = new Former(BEFORE, EntryStatus.UNDER_WAY);
        List<ReportEvent> events =
                ReportDecider.decide(new NotOpened(), submission(unchanged(EntryStatus.UNDER_WAY, former, null)));

        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        EntryRecorded.class, e -> assertThat(e.unchanged()).isEqualTo(BEFORE));
        assertRefused(
                new NotOpened(), submission(unchanged(EntryStatus.PLANNED, former, null)), UNCHANGED_WITHOUT_RELEASE);
        assertRefused(
                new NotOpened(), submission(unchanged(EntryStatus.UNDER_WAY, null, null)), UNCHANGED_WITHOUT_RELEASE);
        assertRefused(
                new NotOpened(), submission(unchanged(EntryStatus.UNDER_WAY, former, "More.")), UNCHANGED_WITH_CONTENT);
    }

    @Test
    void anUnchangedEntryNeedsNoReasonOfItsOwn() {
        Former former = new Former(BEFORE, EntryStatus.STALLED);
        assertThat(after(new NotOpened(), submission(unchanged(EntryStatus.STALLED, former, null))))
                .isInstanceOf(Submitted.class);
    }

    @Test
    void aPrefilledDraftHoldsWhatTheAgencyMayStillSayAndDoesNotSayAnew() {
        SubmitReport command = prefilled(
                false,
                List.of(
                        entry(SCANNERS, EntryStatus.PLANNED),
                        entry(TRAINING, EntryStatus.PLANNED),
                        entry(COLLECTIVE, EntryStatus.PLANNED)),
                entry(SCANNERS, EntryStatus.UNDER_WAY));
        ReportState kept = after(new NotOpened(), command);

        assertThat(kept).isInstanceOfSatisfying(Draft.class, draft -> {
            assertThat(draft.report().entries()).containsOnlyKeys(SCANNERS, TRAINING);
            assertThat(draft.report().entries().get(SCANNERS))
                    .extracting(EntryRecorded::status)
                    .isEqualTo(EntryStatus.UNDER_WAY);
        });
    }

    @Test
    void aPrefilledReportIsKeptFirstAndHasASource() {
        List<EntryDraft> before = List.of(entry(TRAINING, EntryStatus.PLANNED));
        assertRefused(new NotOpened(), prefilled(true, before), PREFILL_NOT_KEPT);
        assertRefused(new NotOpened(), prefilled(false, List.of()), PREFILL_WITHOUT_SOURCE);
        assertRefused(
                new NotOpened(),
                prefilled(false, List.of(entry(COLLECTIVE, EntryStatus.PLANNED))),
                PREFILL_WITHOUT_SOURCE);
    }

    @Test
    void whoClearedNothingButDraftedTheDelegatedEntryMayNotClear() {
        Author guard = new Author(DANIYAR, DANIYAR);
        ReportState written = after(
                DRAFT,
                delegation(TRAINING, "border-guard"),
                new RecordEntry(openCycle(), entry(TRAINING, EntryStatus.PLANNED), "border-guard", guard, NOW),
                again());
        assertRefused(written, clearance(theCoordinator()), ClearanceRefusal.DRAFTER_MAY_NOT_CLEAR);
    }

    private static RecordEntry write(String agency, String commitment) {
        return new RecordEntry(openCycle(), entry(commitment, EntryStatus.UNDER_WAY), agency, AIGUL_HERSELF, NOW);
    }

    private static DelegateEntry delegation(String commitment, String to) {
        return new DelegateEntry(
                openCycle(),
                commitment,
                "customs",
                to,
                Set.of("customs", "border-guard"),
                DANIYAR,
                Text.of("They have the trainers."));
    }

    private static RecallReport recall(String reason) {
        return new RecallReport(openCycle(), AIGUL_HERSELF, Text.of(reason));
    }

    private static EntryDraft unchanged(EntryStatus status, @Nullable Former former, @Nullable String narrative) {
        return new EntryDraft(
                SCANNERS,
                status,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                narrative == null ? null : Text.of(narrative),
                null,
                new Repeat(former),
                null);
    }

    private static SubmitReport prefilled(boolean submit, List<EntryDraft> before, EntryDraft... said) {
        return new SubmitReport(CUSTOMS_KZ, openCycle(), content(said), before, submit, AIGUL_HERSELF, NOW);
    }
}
