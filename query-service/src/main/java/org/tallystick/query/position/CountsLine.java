package org.tallystick.query.position;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** The counts of one section and state as a line of a table. */
record CountsLine(
        String cycle,
        String section,
        String state,
        int reportable,
        int notStarted,
        int planned,
        int underWay,
        int stalled,
        int substantial,
        int completed,
        int sustained,
        int notApplicable,
        int divergent,
        int late,
        @Nullable String completeness,
        @Nullable String advanced,
        int linked) {

    static CountsLine of(String cycle, String section, String state, Counts counts) {
        return new CountsLine(
                cycle,
                section,
                state,
                counts.reportable(),
                counts.with(EntryStatus.NOT_STARTED),
                counts.with(EntryStatus.PLANNED),
                counts.with(EntryStatus.UNDER_WAY),
                counts.with(EntryStatus.STALLED),
                counts.with(EntryStatus.SUBSTANTIAL),
                counts.with(EntryStatus.COMPLETED),
                counts.with(EntryStatus.SUSTAINED),
                counts.with(EntryStatus.NOT_APPLICABLE),
                counts.divergent(),
                counts.late(),
                counts.completeness().ratio(),
                counts.advanced().ratio(),
                counts.linked());
    }
}
