package org.tallystick.query.determination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/**
 * One determination in the list, in the version that the caller may read.
 *
 * @param version last released; to who takes part in it the newest, where none is released yet
 * @param status null once it is revoked, but to who takes part in it
 * @param revokedAt null while it stands
 * @param stage of the newest version; null to all who take no part in it
 * @param reason null once it is revoked, but to who takes part in it
 * @param erased whether the reason was destroyed; it is null then
 */
record DeterminationLine(
        UUID determinationId,
        String state,
        String instrument,
        String cycle,
        String commitment,
        int version,
        @Nullable EntryStatus status,
        @Nullable Instant releasedAt,
        @Nullable Instant revokedAt,
        @Nullable String stage,
        String language,
        @Nullable String reason,
        boolean erased) {}
