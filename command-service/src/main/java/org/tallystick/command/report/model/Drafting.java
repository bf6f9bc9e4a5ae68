package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.ENTRY_DELEGATED;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import java.util.List;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryRemoved;

/** Working on a draft entry by entry. */
final class Drafting {

    private Drafting() {}

    static List<ReportEvent> decide(ReportState state, RecordEntry command) {
        Report report = draft(state);
        String commitment = command.entry().commitment();
        requireWriter(report, commitment, command.agency());
        SubmissionRules.admit(Submission.of(report, command));
        return List.of(command.entry().recorded(report.written().nextVersionOf(commitment), command.by()));
    }

    static List<ReportEvent> decide(ReportState state, RemoveEntry command) {
        Report report = draft(state);
        requireWriter(report, command.commitment(), command.agency());
        SubmissionRules.requireStanding(command.facts());
        EntryRecorded entry = report.entries().get(command.commitment());
        if (entry == null) {
            throw new Refused(ENTRY_NOT_FOUND, "The report has no entry on this commitment.");
        }
        return List.of(new EntryRemoved(
                command.commitment(),
                entry.entryVersion(),
                command.by().person(),
                command.by().actor()));
    }

    /** The report, while it is with who drafts it. */
    @Keeps(
            value = Rule.FROZEN_ONCE_RELEASED,
            refusing = {"REPORT_ALREADY_SUBMITTED", "REPORT_ALREADY_RELEASED", "REPORT_WITHDRAWN"})
    static Report draft(ReportState state) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft draft -> draft.report();
            case Returned returned -> returned.report();
            case Submitted submitted ->
                throw new Refused(REPORT_ALREADY_SUBMITTED, "It waits at the step " + submitted.step() + ".");
            case Cleared _ -> throw new Refused(REPORT_ALREADY_SUBMITTED, "It is cleared and waits for its release.");
            case Released _ -> throw new Refused(REPORT_ALREADY_RELEASED, "A released version is frozen; correct it.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    /** An agency writes in its own report but what it has delegated, a delegate nothing but that. */
    @Keeps(value = Rule.WITHIN_THE_MANDATE, refusing = "ENTRY_DELEGATED")
    static void requireWriter(Report report, String commitment, String agency) {
        String delegate = report.written().delegate(commitment);
        boolean own = report.key().agency().equals(agency);
        if (!own && !agency.equals(delegate)) {
            throw new Refused(REPORT_NOT_FOUND, "No such report for this caller.");
        }
        if (own && delegate != null) {
            throw new Refused(ENTRY_DELEGATED, "The agency " + delegate + " writes this entry; take it back first.");
        }
    }
}
