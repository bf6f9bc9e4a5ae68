package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_CLEARED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearing;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ExternalClearance;
import org.tallystick.events.report.ReportEvent.StepCleared;

/** Passing a report on along its chain; which step may be passed by whom is the rule of all that leaves a state. */
final class PassingOn {

    private PassingOn() {}

    static List<ReportEvent> decide(ReportState state, ClearReport command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It is a draft.");
            case Returned _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It was returned to the drafter.");
            case Submitted submitted -> cleared(Clearing.decide(Passage.at(submitted), command.clear()));
            case Cleared _ -> throw new Refused(REPORT_ALREADY_CLEARED, "The chain has passed.");
            case Released _ -> throw new Refused(REPORT_ALREADY_CLEARED, "It is released.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static List<ReportEvent> cleared(StepPassed passed) {
        return List.of(new StepCleared(
                passed.submission(), passed.step(), passed.person(), external(passed.external()), passed.nextStep()));
    }

    private static @Nullable ExternalClearance external(StepPassed.@Nullable External given) {
        return given == null ? null : new ExternalClearance(given.authority(), given.reference(), given.date());
    }
}
