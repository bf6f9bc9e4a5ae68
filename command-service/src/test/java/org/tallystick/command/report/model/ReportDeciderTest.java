package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.tallystick.command.report.model.Reports.clearance;
import static org.tallystick.command.report.model.Reports.correction;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.release;
import static org.tallystick.command.report.model.Reports.returned;
import static org.tallystick.command.report.model.Reports.submission;
import static org.tallystick.command.report.model.Reports.theCoordinator;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.EraseDrafts;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportCommand.KeepDrafts;
import org.tallystick.command.report.model.ReportCommand.QueryReport;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportCommand.ReclassifyEntry;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** Every command in every state: what it leads to, or the code of its refusal. */
class ReportDeciderTest {

    private static final String OPENED = "REPORT_ALREADY_OPENED";
    private static final String UNKNOWN = "REPORT_NOT_FOUND";
    private static final String WITH_CLEARERS = "REPORT_ALREADY_SUBMITTED";
    private static final String FROZEN = "REPORT_ALREADY_RELEASED";
    private static final String WITH_DRAFTER = "REPORT_NOT_SUBMITTED";
    private static final String NOT_CLEARED = "REPORT_NOT_CLEARED";
    private static final String INSIDE = "REPORT_NOT_RELEASED";
    private static final String CORRECTING = "CORRECTION_UNDER_WAY";
    private static final String OVER = "REPORT_WITHDRAWN";

    /** The row of a command, one column for each {@link Standing} in its order. */
    private static Stream<Arguments> row(Asked asked, String... outcomes) {
        List<Standing> all = List.of(Standing.values());
        assertThat(outcomes).as("outcomes of " + asked).hasSameSizeAs(all);
        return IntStream.range(0, outcomes.length).mapToObj(i -> Arguments.of(all.get(i), asked, outcomes[i]));
    }

    static Stream<Arguments> table() {
        return Stream.of(
                        // NOT_OPENED, DRAFT, SUBMITTED, RETURNED, CLEARED, RELEASED, CORRECTED, WITHDRAWN
                        row(
                                Asked.SUBMIT,
                                "ReportOpened EntryRecorded ReportSubmitted",
                                OPENED,
                                OPENED,
                                OPENED,
                                OPENED,
                                OPENED,
                                OPENED,
                                OPENED),
                        row(
                                Asked.SUBMIT_AGAIN,
                                UNKNOWN,
                                "EntryRecorded ReportSubmitted",
                                WITH_CLEARERS,
                                "EntryRecorded ReportSubmitted",
                                WITH_CLEARERS,
                                FROZEN,
                                WITH_CLEARERS,
                                OVER),
                        row(
                                Asked.RECORD,
                                UNKNOWN,
                                "EntryRecorded",
                                WITH_CLEARERS,
                                "EntryRecorded",
                                WITH_CLEARERS,
                                FROZEN,
                                WITH_CLEARERS,
                                OVER),
                        row(
                                Asked.REMOVE,
                                UNKNOWN,
                                "EntryRemoved",
                                WITH_CLEARERS,
                                "EntryRemoved",
                                WITH_CLEARERS,
                                FROZEN,
                                WITH_CLEARERS,
                                OVER),
                        row(
                                Asked.DELEGATE,
                                UNKNOWN,
                                "EntryDelegated",
                                WITH_CLEARERS,
                                "EntryDelegated",
                                WITH_CLEARERS,
                                FROZEN,
                                WITH_CLEARERS,
                                OVER),
                        row(
                                Asked.TAKE_BACK,
                                UNKNOWN,
                                "DELEGATION_MISSING",
                                WITH_CLEARERS,
                                "DELEGATION_MISSING",
                                WITH_CLEARERS,
                                FROZEN,
                                WITH_CLEARERS,
                                OVER),
                        row(
                                Asked.RECALL,
                                UNKNOWN,
                                WITH_DRAFTER,
                                "ReportRecalled",
                                WITH_DRAFTER,
                                "RECALL_TOO_LATE",
                                FROZEN,
                                "ReportRecalled",
                                OVER),
                        row(
                                Asked.CLEAR,
                                UNKNOWN,
                                WITH_DRAFTER,
                                "StepCleared",
                                WITH_DRAFTER,
                                "REPORT_ALREADY_CLEARED",
                                "REPORT_ALREADY_CLEARED",
                                "StepCleared",
                                OVER),
                        row(
                                Asked.RETURN,
                                UNKNOWN,
                                WITH_DRAFTER,
                                "ReportReturned",
                                WITH_DRAFTER,
                                "ReportReturned",
                                FROZEN,
                                "ReportReturned",
                                OVER),
                        row(
                                Asked.RELEASE,
                                UNKNOWN,
                                NOT_CLEARED,
                                NOT_CLEARED,
                                NOT_CLEARED,
                                "EntryReleased ReportReleased",
                                FROZEN,
                                NOT_CLEARED,
                                OVER),
                        row(
                                Asked.CORRECT,
                                UNKNOWN,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                "ReportCorrected EntryRecorded ReportSubmitted",
                                CORRECTING,
                                OVER),
                        row(
                                Asked.RECLASSIFY,
                                UNKNOWN,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                "EntryReclassified",
                                "EntryReclassified",
                                OVER),
                        row(
                                Asked.WITHDRAW,
                                UNKNOWN,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                "ReportWithdrawn",
                                "ReportWithdrawn",
                                OVER),
                        row(
                                Asked.EXPUNGE,
                                UNKNOWN,
                                "ContentExpunged",
                                "ContentExpunged",
                                "ContentExpunged",
                                "ContentExpunged",
                                "ContentExpunged",
                                "ContentExpunged ContentExpunged",
                                "ContentExpunged"),
                        row(
                                Asked.ERASE_DRAFTS,
                                "DRAFTS_NOT_THERE",
                                "DRAFTS_NOT_THERE",
                                "DRAFTS_NOT_THERE",
                                "DRAFTS_NOT_THERE",
                                "DRAFTS_NOT_THERE",
                                "DRAFTS_NOT_THERE",
                                "DRAFTS_NOT_THERE",
                                "DRAFTS_NOT_THERE"),
                        row(
                                Asked.KEEP_DRAFTS,
                                UNKNOWN,
                                "DraftsKept",
                                "DraftsKept",
                                "DraftsKept",
                                "DraftsKept",
                                "DraftsKept",
                                "DraftsKept",
                                "DraftsKept"),
                        row(
                                Asked.ACKNOWLEDGE,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                "ReportAcknowledged",
                                "ReportAcknowledged",
                                OVER),
                        row(
                                Asked.QUERY,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                UNKNOWN,
                                "ReportQueried",
                                "ReportQueried",
                                OVER),
                        row(
                                Asked.ANSWER,
                                UNKNOWN,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                INSIDE,
                                "QUERY_NOT_FOUND",
                                "QUERY_NOT_FOUND",
                                OVER))
                .flatMap(row -> row);
    }

    @ParameterizedTest(name = "{1} to a report that is {0}: {2}")
    @MethodSource("table")
    void everyCommandInEveryState(Standing standing, Asked asked, String outcome) {
        assertThat(outcome(standing.state(), asked.command())).isEqualTo(outcome);
    }

    @Test
    void theTableHasEveryCommandAndState() {
        Set<Class<?>> asked = Arrays.stream(Asked.values())
                .map(one -> one.command().getClass())
                .collect(Collectors.toSet());
        Set<Class<?>> states = Arrays.stream(Standing.values())
                .map(one -> one.state().getClass())
                .collect(Collectors.toSet());

        assertThat(asked).isEqualTo(commands(ReportCommand.class).collect(Collectors.toSet()));
        assertThat(states)
                .contains(NotOpened.class)
                .containsAll(List.of(ReportState.Opened.class.getPermittedSubclasses()));
        assertThat(table()).hasSize(Asked.values().length * Standing.values().length);
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isInterface()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ReportDeciderTest::commands)
                : Stream.of(type);
    }

    private static String outcome(ReportState state, ReportCommand command) {
        try {
            return ReportDecider.decide(state, command).stream()
                    .map(event -> event.getClass().getSimpleName())
                    .collect(Collectors.joining(" "));
        } catch (Refused refused) {
            return refused.code().name();
        }
    }

    enum Standing {
        NOT_OPENED,
        DRAFT,
        SUBMITTED,
        RETURNED,
        CLEARED,
        RELEASED,
        CORRECTED,
        WITHDRAWN;

        ReportState state() {
            return switch (this) {
                case NOT_OPENED -> new NotOpened();
                case DRAFT -> aDraftKeptBy(CUSTOMS_KZ);
                case SUBMITTED -> aReportSubmittedBy(CUSTOMS_KZ);
                case RETURNED -> aReportReturnedTo(CUSTOMS_KZ);
                case CLEARED -> aReportClearedFor(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.SUBSTANTIAL));
                case RELEASED -> aReportReleasedFor(CUSTOMS_KZ);
                case CORRECTED -> after(RELEASED.state(), Asked.CORRECT.command());
                case WITHDRAWN -> after(RELEASED.state(), Asked.WITHDRAW.command());
            };
        }
    }

    enum Asked {
        SUBMIT,
        SUBMIT_AGAIN,
        RECORD,
        REMOVE,
        DELEGATE,
        TAKE_BACK,
        RECALL,
        CLEAR,
        RETURN,
        RELEASE,
        CORRECT,
        RECLASSIFY,
        WITHDRAW,
        EXPUNGE,
        ERASE_DRAFTS,
        KEEP_DRAFTS,
        ACKNOWLEDGE,
        QUERY,
        ANSWER;

        ReportCommand command() {
            return switch (this) {
                case SUBMIT -> submission(entry(SCANNERS, EntryStatus.SUBSTANTIAL));
                case SUBMIT_AGAIN -> again(entry(SCANNERS, EntryStatus.SUBSTANTIAL));
                case RECORD ->
                    new RecordEntry(
                            openCycle(), entry(SCANNERS, EntryStatus.SUSTAINED), "customs", AIGUL_HERSELF, Reports.NOW);
                case REMOVE -> new RemoveEntry(openCycle(), SCANNERS, "customs", AIGUL_HERSELF);
                case DELEGATE ->
                    new DelegateEntry(
                            openCycle(),
                            TRAINING,
                            "customs",
                            "border-guard",
                            Set.of("border-guard", "customs"),
                            DANIYAR,
                            Text.of("They train."));
                case TAKE_BACK -> new EndDelegation(openCycle(), TRAINING, DANIYAR);
                case RECALL -> new RecallReport(openCycle(), AIGUL_HERSELF, Text.of("One post is missing."));
                case CLEAR -> clearance(theCoordinator());
                case RETURN -> returned(To.DRAFTER);
                case RELEASE -> release();
                case CORRECT -> correction(entry(SCANNERS, EntryStatus.SUSTAINED));
                case RECLASSIFY ->
                    new ReclassifyEntry(
                            SCANNERS,
                            Visibility.NATIONAL,
                            List.of(),
                            Reports.PARTICIPANTS,
                            DANIYAR,
                            Text.of("It names a post."));
                case WITHDRAW -> new WithdrawReport(DANIYAR, Text.of("Ministry"), Text.of("In error."));
                case EXPUNGE ->
                    new ExpungeContent(SCANNERS, null, DANIYAR, Text.of("Ministry"), Text.of("It names a person."));
                case ERASE_DRAFTS -> new EraseDrafts(1, false);
                case KEEP_DRAFTS -> new KeepDrafts(DANIYAR, Text.of("Asked for by the archive."));
                case ACKNOWLEDGE -> new AcknowledgeReport(1, DANIYAR);
                case QUERY -> new QueryReport(1, null, DANIYAR, Text.of("How many posts?"));
                case ANSWER -> new AnswerQuery(1, DANIYAR, Text.of("Four."));
            };
        }
    }
}
