package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.CORRECTION_UNDER_WAY;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_EMPTY;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ReportCorrected;

/** Rule 3: a released version is frozen; a correction names what it supersedes and passes the chain again. */
final class Correcting {

    private static final List<Policy<CorrectReport>> RULES =
            List.of(Correcting::aCorrectionSaysWhy, Correcting::somethingIsCorrected);

    private Correcting() {}

    @Keeps(
            value = Rule.FROZEN_ONCE_RELEASED,
            refusing = {"REPORT_NOT_RELEASED", "CORRECTION_UNDER_WAY", "REPORT_WITHDRAWN"})
    static List<ReportEvent> decide(ReportState state, CorrectReport command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft draft -> throw notReleased(draft.report());
            case Submitted submitted -> throw notReleased(submitted.report());
            case Returned returned -> throw notReleased(returned.report());
            case Cleared cleared -> throw notReleased(cleared.report());
            case Released released -> corrected(released.report(), command);
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static List<ReportEvent> corrected(Report report, CorrectReport command) {
        RULES.forEach(rule -> Policy.require(command, List.of(rule)));
        Submission submission = Submission.correction(report, command);
        SubmissionRules.admit(submission);
        Author by = command.by();
        List<ReportEvent> events = new ArrayList<>();
        events.add(new ReportCorrected(report.version(), by.person(), by.actor(), command.reason()));
        events.addAll(Submitting.recordedAndSubmitted(report, command.content(), by, submission));
        return events;
    }

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> aCorrectionSaysWhy(CorrectReport command) {
        return Texts.required(command.reason(), REASON_MISSING, "/reason", "Say why it is corrected.");
    }

    static Stream<Objection> somethingIsCorrected(CorrectReport command) {
        return command.content().entries().isEmpty()
                ? Stream.of(new Objection(REPORT_EMPTY, "/entries", "Give the entries that are corrected."))
                : Stream.empty();
    }

    private static Refused notReleased(Report report) {
        return report.version() == 0
                ? new Refused(REPORT_NOT_RELEASED, "Nothing of it has been released.")
                : new Refused(CORRECTION_UNDER_WAY, "A correction of version " + report.version() + " is under way.");
    }
}
