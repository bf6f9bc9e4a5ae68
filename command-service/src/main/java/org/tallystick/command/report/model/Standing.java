package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.ReportState.Withdrawn;

/** Reports of which something has left the state, and which the state stands by. */
final class Standing {

    private Standing() {}

    /** To the own state; a correction may be under way. */
    static Report released(ReportState state) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
            case Opened opened
            when opened.report().version() == 0 ->
                throw new Refused(REPORT_NOT_RELEASED, "Nothing of it has been released.");
            case Opened opened -> opened.report();
        };
    }

    /** To others: what was not released does not exist. */
    static Report known(ReportState state) {
        if (state instanceof Opened opened && opened.report().version() > 0) {
            return released(state);
        }
        throw new Refused(REPORT_NOT_FOUND, "No such report for this caller.");
    }
}
