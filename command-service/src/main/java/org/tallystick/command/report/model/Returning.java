package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.COMMENT_WITHOUT_ENTRY;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.SendingBack;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.ReportReturned;

/** Sending a report back along its chain, with comments on its entries; by whom and whereto is the rule of all that leaves a state. */
final class Returning {

    private static final List<Policy<Return>> RULES = List.of(Returning::commentsAreOnEntries);

    private Returning() {}

    record Return(Report report, List<EntryComment> comments) {}

    static List<ReportEvent> decide(ReportState state, ReturnReport command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It is a draft.");
            case Returned _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It is with the drafter already.");
            case Submitted submitted -> returned(submitted.report(), Passage.at(submitted), command);
            case Cleared cleared -> returned(cleared.report(), Passage.passed(cleared), command);
            case Released _ ->
                throw new Refused(REPORT_ALREADY_RELEASED, "What left the state can not be called back.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static List<ReportEvent> returned(Report report, Clearance clearance, ReturnReport command) {
        StepReturned back = SendingBack.decide(clearance, command.back());
        Policy.require(new Return(report, command.comments()), RULES);
        return List.of(new ReportReturned(
                back.submission(), back.step(), back.toStep(), back.person(), back.reason(), command.comments()));
    }

    static Stream<Objection> commentsAreOnEntries(Return back) {
        List<EntryComment> comments = back.comments();
        return IntStream.range(0, comments.size())
                .filter(i ->
                        !back.report().entries().containsKey(comments.get(i).commitment()))
                .mapToObj(i -> new Objection(
                        COMMENT_WITHOUT_ENTRY,
                        "/entries/" + i + "/commitment",
                        "The report has no entry on this commitment."));
    }
}
