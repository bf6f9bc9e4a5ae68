package org.tallystick.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.NOW;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.submission;
import static org.tallystick.command.report.model.Reports.theCoordinator;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.report.OpenedReports.Outcome;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.EntryRelease;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.Reports;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.Visibility;

class OpenedReportsTest {

    private static final ClearReport CLEAR = new ClearReport(new ClearStep(theCoordinator(), null, null));

    /** Scanners were shown to Tajikistan alone; then training was corrected. */
    private static final ReportState CORRECTED = Reports.after(
            new NotOpened(),
            submission(entry(SCANNERS, EntryStatus.UNDER_WAY), entry(TRAINING, EntryStatus.PLANNED)),
            CLEAR,
            CLEAR,
            new ReleaseReport(
                    theCoordinator(),
                    List.of(),
                    List.of(
                            new EntryRelease(SCANNERS, Visibility.NAMED, List.of("TJ")),
                            new EntryRelease(TRAINING, Visibility.PARTICIPANTS, null)),
                    Set.of("KZ", "TJ"),
                    false),
            new CorrectReport(
                    openCycle(),
                    new Content(List.of(entry(TRAINING, EntryStatus.UNDER_WAY)), false, null),
                    Text.of("Counted twice."),
                    AIGUL_HERSELF,
                    NOW),
            CLEAR,
            CLEAR);

    @Test
    void aReportLeavesAsItWasDrafted() {
        Outcome outcome = OpenedReports.released(CORRECTED, theCoordinator(), Set.of("KZ", "TJ"));

        assertThat(outcome.obstacle()).isNull();
        assertThat(outcome.release()).hasAtLeastOneElementOfType(ReportReleased.class);
    }

    @Test
    void whatStandsAgainstItsReleaseIsToldAndNotThrown() {
        Outcome outcome = OpenedReports.released(CORRECTED, theCoordinator(), Set.of("KZ"));

        assertThat(outcome.release()).isEmpty();
        assertThat(outcome.obstacle()).startsWith(SCANNERS + ": no wider than cleared");
    }
}
