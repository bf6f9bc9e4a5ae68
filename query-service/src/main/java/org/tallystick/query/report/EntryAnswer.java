package org.tallystick.query.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Details;

/**
 * What a report says on one commitment.
 *
 * @param named who else may read it; null to other states
 * @param unchanged where the agency said the same before; there are no texts and details then
 * @param details of counts, others than the own state are told none under five
 * @param erased whether a text was destroyed; it is null then
 */
record EntryAnswer(
        String commitment,
        int entryVersion,
        EntryStatus status,
        Visibility visibility,
        @Nullable List<String> named,
        String language,
        @Nullable String narrative,
        @Nullable String reason,
        @Nullable ReleasedBefore unchanged,
        @Nullable Details details,
        boolean erased) {}
