package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.RECALL_TOO_LATE;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ReportRecalled;

/** Taking a submission back, as long as nobody has put a name to it. */
final class Recalling {

    private static final List<Policy<Recall>> RULES = List.of(Recalling::nothingWasCleared, Recalling::aRecallSaysWhy);

    private Recalling() {}

    record Recall(Report report, RecallReport command) {}

    static List<ReportEvent> decide(ReportState state, RecallReport command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It is a draft.");
            case Returned _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It was returned to the drafter.");
            case Submitted submitted -> recalled(new Recall(submitted.report(), command));
            case Cleared _ -> throw new Refused(RECALL_TOO_LATE, "The chain has passed.");
            case Released _ ->
                throw new Refused(REPORT_ALREADY_RELEASED, "What left the state can not be called back.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static List<ReportEvent> recalled(Recall recall) {
        RecallReport command = recall.command();
        SubmissionRules.requireStanding(command.facts());
        RULES.forEach(rule -> Policy.require(recall, List.of(rule)));
        return List.of(new ReportRecalled(
                recall.report().submissions(),
                command.by().person(),
                command.by().actor(),
                command.reason()));
    }

    static Stream<Objection> nothingWasCleared(Recall recall) {
        return recall.report().course().begun()
                ? Stream.of(new Objection(RECALL_TOO_LATE, "", "A step was cleared; ask for its return."))
                : Stream.empty();
    }

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> aRecallSaysWhy(Recall recall) {
        return Texts.required(recall.command().reason(), REASON_MISSING, "/reason", "Say why it is taken back.");
    }
}
