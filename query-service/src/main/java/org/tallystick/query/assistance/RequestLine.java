package org.tallystick.query.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.Outcome;

/**
 * One request in the list, with what it met.
 *
 * @param stage {@code PUBLISHED}, {@code MATCHED} or {@code CLOSED}; before that, to who takes part in it, where it stands in the state
 * @param offers that the caller may read
 * @param delivered how many of them were delivered
 * @param erased whether the title was destroyed; it is null then
 */
record RequestLine(
        UUID requestId,
        String instrument,
        String state,
        List<String> commitments,
        List<Need> needs,
        @Nullable LocalDate neededBy,
        @Nullable UUID recommendation,
        String stage,
        @Nullable Outcome outcome,
        @Nullable Instant publishedAt,
        long offers,
        long accepted,
        long delivered,
        String language,
        @Nullable String title,
        boolean erased) {}
