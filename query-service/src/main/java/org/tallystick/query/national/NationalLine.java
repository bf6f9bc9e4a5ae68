package org.tallystick.query.national;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One national submission in the list.
 *
 * @param version last released; to who takes part in it the newest, where none is released yet
 * @param releasedAt of the version that was last released, null where none is
 * @param stage of the newest version; null to all who take no part in it
 */
record NationalLine(
        UUID nationalSubmissionId,
        String state,
        String instrument,
        String cycle,
        int version,
        @Nullable Instant releasedAt,
        @Nullable String stage) {}
