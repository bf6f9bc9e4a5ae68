package org.tallystick.command.report.model;

import java.util.List;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.ClearStep;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.QueryReport;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportCommand.ReclassifyEntry;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;
import org.tallystick.events.report.ReportEvent;

/** Decides what becomes of a report. */
public final class ReportDecider {

    private ReportDecider() {}

    public static List<ReportEvent> decide(ReportState state, ReportCommand command) {
        return switch (command) {
            case SubmitReport submit -> Submitting.decide(state, submit);
            case Resubmit again -> Submitting.decide(state, again);
            case RecordEntry entry -> Drafting.decide(state, entry);
            case RemoveEntry entry -> Drafting.decide(state, entry);
            case DelegateEntry entry -> Delegating.decide(state, entry);
            case EndDelegation entry -> Delegating.decide(state, entry);
            case RecallReport recall -> Recalling.decide(state, recall);
            case ClearStep clear -> Clearing.decide(state, clear);
            case ReturnReport back -> Returning.decide(state, back);
            case ReleaseReport release -> Releasing.decide(state, release);
            case CorrectReport correct -> Correcting.decide(state, correct);
            case ReclassifyEntry entry -> Reclassifying.decide(state, entry);
            case WithdrawReport withdraw -> Withdrawing.decide(state, withdraw);
            case AcknowledgeReport acknowledge -> Conversing.decide(state, acknowledge);
            case QueryReport query -> Conversing.decide(state, query);
            case AnswerQuery answer -> Conversing.decide(state, answer);
        };
    }
}
