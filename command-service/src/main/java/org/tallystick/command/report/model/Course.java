package org.tallystick.command.report.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;

/**
 * How far a report has come along its chain.
 *
 * @param submission number of submissions so far
 * @param begun whether a step was cleared since the last of them
 * @param reached every step that ever had it, in whatever passage: who holds one has seen it
 * @param told the status of each commitment as last submitted
 * @param nilReason of the last submission, when the agency had nothing to report
 */
record Course(
        int submission,
        boolean begun,
        Set<BoundStep> reached,
        Map<String, EntryStatus> told,
        @Nullable Text nilReason) {

    Course {
        reached = Set.copyOf(reached);
    }

    static Course notSubmitted() {
        return new Course(0, false, Set.of(), Map.of(), null);
    }

    Course with(ReportSubmitted e, Collection<EntryRecorded> entries) {
        Map<String, EntryStatus> now = new HashMap<>();
        entries.forEach(entry -> now.put(entry.commitment(), entry.status()));
        return new Course(e.submission(), false, reached, now, e.nilReason());
    }

    Course afterAStep() {
        return new Course(submission, true, reached, told, nilReason);
    }

    Course at(BoundStep step) {
        Set<BoundStep> more = new HashSet<>(reached);
        more.add(step);
        return new Course(submission, begun, more, told, nilReason);
    }
}
