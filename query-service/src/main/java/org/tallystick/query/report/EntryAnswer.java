package org.tallystick.query.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/**
 * What a report says on one commitment.
 *
 * @param named who else may read it; null to other states
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
        boolean erased) {}
