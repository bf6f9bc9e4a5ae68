package org.tallystick.command.report.model;

import java.util.List;
import org.tallystick.command.report.model.ReportCommand.ClearStep;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.events.report.ReportEvent;

/** Decides what becomes of a report. */
public final class ReportDecider {

    private ReportDecider() {}

    public static List<ReportEvent> decide(ReportState state, ReportCommand command) {
        return switch (command) {
            case SubmitReport submit -> Submitting.decide(state, submit);
            case Resubmit again -> Submitting.decide(state, again);
            case ClearStep clear -> Clearing.decide(state, clear);
            case ReturnReport back -> Returning.decide(state, back);
            case ReleaseReport release -> Releasing.decide(state, release);
        };
    }
}
