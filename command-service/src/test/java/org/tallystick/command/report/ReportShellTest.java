package org.tallystick.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.submission;
import static org.tallystick.command.report.model.Reports.theCoordinator;
import static org.tallystick.command.report.model.Reports.theMinistry;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.command.platform.StaleRevisionException;
import org.tallystick.command.report.model.ReportCommand;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportDecider;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.Reports;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;

class ReportShellTest {

    private static final String STREAM = "report/" + ReportAnswers.id(CUSTOMS_KZ);
    private static final ReportCommand SUBMIT = submission(entry(SCANNERS, EntryStatus.UNDER_WAY));
    private static final List<ReportEvent> SUBMITTED = ReportDecider.decide(new NotOpened(), SUBMIT);

    private final FixtureConfiguration<ReportShell> fixture = ShellFixture.of(ReportShell.class);

    @Test
    void aSubmissionIsRecordedAsTheDeciderSays() {
        fixture.givenNoPriorActivity()
                .when(SUBMIT, CommandTarget.metaData(STREAM, null))
                .expectEvents(SUBMITTED.toArray())
                .expectResultMessagePayloadMatching(matches(Submitted.class::isInstance));
    }

    @Test
    void everyCommandMeetsTheStateThatTheEventsMade() {
        ReportState state = replay(SUBMITTED);
        for (ReportCommand command : List.of(
                new ClearReport(new ClearStep(theMinistry(), null, null)),
                new ReturnReport(new SendBack(theCoordinator(), To.DRAFTER, Text.of("Give the number.")), List.of()))) {
            FixtureConfiguration<ReportShell> each = ShellFixture.of(ReportShell.class);
            each.given(SUBMITTED)
                    .when(command, CommandTarget.metaData(STREAM, 3L))
                    .expectEvents(ReportDecider.decide(state, command).toArray());
        }
    }

    @Test
    void refusalsComeThroughAndNothingIsRecorded() {
        for (ReportCommand command : List.of(
                SUBMIT,
                new Resubmit(Reports.openCycle(), new Content(List.of(), false, null), AIGUL_HERSELF, Reports.NOW),
                new ReleaseReport(theCoordinator(), List.of(), null, Set.of(), false))) {
            FixtureConfiguration<ReportShell> each = ShellFixture.of(ReportShell.class);
            each.given(SUBMITTED)
                    .when(command, CommandTarget.metaData(STREAM, 3L))
                    .expectException(Refused.class)
                    .expectNoEvents();
        }
    }

    @Test
    void aStaleRevisionIsToldBeforeAnyRule() {
        fixture.given(SUBMITTED)
                .when(SUBMIT, CommandTarget.metaData(STREAM, 2L))
                .expectException(StaleRevisionException.class);
    }

    @Test
    void aReplayEndsWhereTheDecisionDid() {
        assertThat(replay(SUBMITTED))
                .isInstanceOfSatisfying(
                        Submitted.class, s -> assertThat(s.step()).isEqualTo("mfa"));
    }

    private static ReportState replay(List<ReportEvent> events) {
        ReportState state = new NotOpened();
        for (ReportEvent event : events) {
            state = state.after(event);
        }
        return state;
    }
}
