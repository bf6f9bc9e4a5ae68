package org.tallystick.query.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.activity.ActivityEvent.Means;

/**
 * One activity.
 *
 * @param to last day as planned
 * @param request for assistance that it answers
 * @param standing {@code RECORDED}, {@code COMPLETED} or {@code CANCELLED}
 * @param note what came of it
 * @param revision for {@code If-Match: "r<revision>"}
 * @param erased whether a text was destroyed; it is null then
 */
record ActivityLine(
        UUID activityId,
        String organisation,
        String instrument,
        List<String> countries,
        List<String> commitments,
        LocalDate from,
        @Nullable LocalDate to,
        List<Means> means,
        @Nullable UUID request,
        String standing,
        @Nullable LocalDate endedOn,
        String language,
        @Nullable String title,
        @Nullable String description,
        @Nullable String note,
        long revision,
        boolean erased) {}
