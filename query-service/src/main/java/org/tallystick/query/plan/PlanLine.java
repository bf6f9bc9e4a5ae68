package org.tallystick.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One plan in the list, in the version that the caller may read.
 *
 * @param version last released; to who takes part in it the newest, where none is released yet
 * @param stage of the newest version; null to all who take no part in it
 * @param erased whether the title was destroyed; it is null then
 */
record PlanLine(
        UUID planId,
        String state,
        String instrument,
        String code,
        int version,
        LocalDate adoptedOn,
        @Nullable LocalDate until,
        @Nullable Instant releasedAt,
        int actions,
        @Nullable String stage,
        String language,
        @Nullable String title,
        boolean erased) {}
