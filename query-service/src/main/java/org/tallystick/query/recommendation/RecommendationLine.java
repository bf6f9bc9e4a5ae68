package org.tallystick.query.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;

/**
 * One recommendation in the list.
 *
 * @param standing what the state last released on it, as far as the caller may know; {@code ISSUED} before, {@code CLOSED} at the end
 * @param erased whether the title was destroyed; it is null then
 */
record RecommendationLine(
        UUID recommendationId,
        String instrument,
        String state,
        List<String> commitments,
        LocalDate due,
        Reach reach,
        String standing,
        Instant issuedAt,
        @Nullable Instant closedAt,
        String language,
        @Nullable String title,
        boolean erased) {}
