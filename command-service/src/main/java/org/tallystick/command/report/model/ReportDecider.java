package org.tallystick.command.report.model;

import java.util.List;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.EraseDrafts;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportCommand.KeepDrafts;
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
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.events.report.ReportEvent;

/** Decides what becomes of a report. */
public final class ReportDecider {

    private ReportDecider() {}

    public static List<ReportEvent> decide(ReportState state, ReportCommand command) {
        requireKnown(state, command);
        return switch (command) {
            case SubmitReport submit -> Submitting.decide(state, submit);
            case Resubmit again -> Submitting.decide(state, again);
            case RecordEntry entry -> Drafting.decide(state, entry);
            case RemoveEntry entry -> Drafting.decide(state, entry);
            case DelegateEntry entry -> Delegating.decide(state, entry);
            case EndDelegation entry -> Delegating.decide(state, entry);
            case RecallReport recall -> Recalling.decide(state, recall);
            case ClearReport clear -> PassingOn.decide(state, clear);
            case ReturnReport back -> Returning.decide(state, back);
            case ReleaseReport release -> Releasing.decide(state, release);
            case CorrectReport correct -> Correcting.decide(state, correct);
            case ReclassifyEntry entry -> Reclassifying.decide(state, entry);
            case WithdrawReport withdraw -> Withdrawing.decide(state, withdraw);
            case ExpungeContent expunge -> Expunging.decide(state, expunge);
            case EraseDrafts erase -> Retention.decide(state, erase);
            case KeepDrafts keep -> Retention.decide(state, keep);
            case AcknowledgeReport acknowledge -> Conversing.decide(state, acknowledge);
            case QueryReport query -> Conversing.decide(state, query);
            case AnswerQuery answer -> Conversing.decide(state, answer);
        };
    }

    /** @throws Refused REPORT_NOT_FOUND when the report does not exist for who acts */
    public static void requireKnown(ReportState state, ReportCommand command) {
        boolean known = switch (command) {
            case ClearReport clear -> knows(clear.clear().by(), state);
            case ReturnReport back -> knows(back.back().by(), state);
            case SubmitReport _, Resubmit _, RecallReport _, RecordEntry _, RemoveEntry _ -> true;
            case DelegateEntry _, EndDelegation _, ReleaseReport _, CorrectReport _, ReclassifyEntry _ -> true;
            case EraseDrafts _, KeepDrafts _ -> true;
            case WithdrawReport _, ExpungeContent _, AcknowledgeReport _, QueryReport _, AnswerQuery _ -> true;
        };
        if (!known) {
            throw new Refused(ReportRefusal.REPORT_NOT_FOUND, "No such report for this caller.");
        }
    }

    /** A clearer knows of a report that has reached a step of theirs, and once it has left the state; a coordinator always. */
    private static boolean knows(Clearer by, ReportState state) {
        return state instanceof Opened opened
                ? by.knows(Passage.of(opened), opened.report().version() > 0)
                : by.coordinator();
    }
}
