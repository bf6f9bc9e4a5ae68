package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.aDraftKeptBy;
import static org.tallystick.command.report.model.Reports.aReportClearedFor;
import static org.tallystick.command.report.model.Reports.aReportReleasedFor;
import static org.tallystick.command.report.model.Reports.aReportReturnedTo;
import static org.tallystick.command.report.model.Reports.aReportSubmittedBy;
import static org.tallystick.command.report.model.Reports.again;
import static org.tallystick.command.report.model.Reports.clearance;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.release;
import static org.tallystick.command.report.model.Reports.returned;
import static org.tallystick.command.report.model.Reports.submission;
import static org.tallystick.command.report.model.Reports.theCoordinator;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.ReturnReport.To;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.report.EntryStatus;

class ReportDeciderTest {

    @ParameterizedTest(name = "{1} to a report that is {0}: {2}")
    @CsvSource({
        "NOT_OPENED, SUBMIT, ReportOpened EntryRecorded ReportSubmitted",
        "NOT_OPENED, SUBMIT_AGAIN, REPORT_NOT_FOUND",
        "NOT_OPENED, CLEAR, REPORT_NOT_FOUND",
        "NOT_OPENED, RETURN, REPORT_NOT_FOUND",
        "NOT_OPENED, RELEASE, REPORT_NOT_FOUND",
        "DRAFT, SUBMIT, REPORT_ALREADY_OPENED",
        "DRAFT, SUBMIT_AGAIN, EntryRecorded ReportSubmitted",
        "DRAFT, CLEAR, REPORT_NOT_SUBMITTED",
        "DRAFT, RETURN, REPORT_NOT_SUBMITTED",
        "DRAFT, RELEASE, REPORT_NOT_CLEARED",
        "SUBMITTED, SUBMIT, REPORT_ALREADY_OPENED",
        "SUBMITTED, SUBMIT_AGAIN, REPORT_ALREADY_SUBMITTED",
        "SUBMITTED, CLEAR, StepCleared",
        "SUBMITTED, RETURN, ReportReturned",
        "SUBMITTED, RELEASE, REPORT_NOT_CLEARED",
        "RETURNED, SUBMIT, REPORT_ALREADY_OPENED",
        "RETURNED, SUBMIT_AGAIN, EntryRecorded ReportSubmitted",
        "RETURNED, CLEAR, REPORT_NOT_SUBMITTED",
        "RETURNED, RETURN, REPORT_NOT_SUBMITTED",
        "RETURNED, RELEASE, REPORT_NOT_CLEARED",
        "CLEARED, SUBMIT, REPORT_ALREADY_OPENED",
        "CLEARED, SUBMIT_AGAIN, REPORT_ALREADY_SUBMITTED",
        "CLEARED, CLEAR, REPORT_ALREADY_CLEARED",
        "CLEARED, RETURN, ReportReturned",
        "CLEARED, RELEASE, EntryReleased ReportReleased",
        "RELEASED, SUBMIT, REPORT_ALREADY_OPENED",
        "RELEASED, SUBMIT_AGAIN, REPORT_ALREADY_RELEASED",
        "RELEASED, CLEAR, REPORT_ALREADY_CLEARED",
        "RELEASED, RETURN, REPORT_ALREADY_RELEASED",
        "RELEASED, RELEASE, REPORT_ALREADY_RELEASED"
    })
    void everyStateAnswersEveryCommand(Standing standing, Asked asked, String outcome) {
        assertThat(outcome(standing.state(), asked.command())).isEqualTo(outcome);
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
        RELEASED;

        ReportState state() {
            return switch (this) {
                case NOT_OPENED -> new NotOpened();
                case DRAFT -> aDraftKeptBy(CUSTOMS_KZ);
                case SUBMITTED -> aReportSubmittedBy(CUSTOMS_KZ);
                case RETURNED -> aReportReturnedTo(CUSTOMS_KZ);
                case CLEARED -> aReportClearedFor(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.SUBSTANTIAL));
                case RELEASED -> aReportReleasedFor(CUSTOMS_KZ);
            };
        }
    }

    enum Asked {
        SUBMIT,
        SUBMIT_AGAIN,
        CLEAR,
        RETURN,
        RELEASE;

        ReportCommand command() {
            return switch (this) {
                case SUBMIT -> submission(entry(SCANNERS, EntryStatus.SUBSTANTIAL));
                case SUBMIT_AGAIN -> again(entry(SCANNERS, EntryStatus.SUBSTANTIAL));
                case CLEAR -> clearance(theCoordinator());
                case RETURN -> returned(To.DRAFTER);
                case RELEASE -> release();
            };
        }
    }
}
