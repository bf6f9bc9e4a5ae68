package org.tallystick.command.report.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;

/**
 * How far a report has come along its chain.
 *
 * @param submission number of submissions so far
 * @param begun whether a step was cleared since the last of them
 * @param told the status of each commitment as last submitted
 * @param nilReason of the last submission, when the agency had nothing to report
 */
record Course(
        int submission,
        boolean begun,
        Map<String, EntryStatus> told,
        @Nullable Text nilReason) {

    static Course notSubmitted() {
        return new Course(0, false, Map.of(), null);
    }

    Course with(ReportSubmitted e, Collection<EntryRecorded> entries) {
        Map<String, EntryStatus> now = new HashMap<>();
        entries.forEach(entry -> now.put(entry.commitment(), entry.status()));
        return new Course(e.submission(), false, now, e.nilReason());
    }

    Course afterAStep() {
        return new Course(submission, true, told, nilReason);
    }
}
