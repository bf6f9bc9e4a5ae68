package org.tallystick.query.recommendation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/**
 * One recommendation as far as the caller may read it.
 *
 * @param responses what the state released, oldest first
 * @param response the newest with where it stands; null to all who take no part in it
 * @param erased whether a text was destroyed; it is null then
 */
record RecommendationAnswer(
        Freshness ledger,
        RecommendationLine recommendation,
        @Nullable String text,
        @Nullable String closingReason,
        List<Said> responses,
        @Nullable Draft response,
        boolean erased)
        implements Single {

    record Said(
            int number,
            Kind kind,
            String language,
            @Nullable String text,
            Instant releasedAt) {}

    /** @param revision for {@code If-Match: "r<revision>"} */
    record Draft(
            int number,
            Kind kind,
            @Nullable String agency,
            String language,
            @Nullable String text,
            String stage,
            @Nullable String step,
            ClearancePath chain,
            List<Return> returns,
            long revision) {}

    record Return(
            int number,
            String step,
            @Nullable String toStep,
            @Nullable String reason,
            Instant time) {}
}
