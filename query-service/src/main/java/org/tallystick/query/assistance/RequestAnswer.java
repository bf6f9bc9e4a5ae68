package org.tallystick.query.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/**
 * One request as far as the caller may read it.
 *
 * @param internal how it went through the state; null to all who take no part in it
 * @param erased whether a text was destroyed; it is null then
 */
record RequestAnswer(
        Freshness ledger,
        RequestLine request,
        @Nullable String text,
        List<Offer> offers,
        @Nullable Internal internal,
        boolean erased)
        implements Single {

    /** @param revision for {@code If-Match: "r<revision>"}; null to all but the organisation itself */
    record Offer(
            UUID offerId,
            String by,
            List<Need> gives,
            @Nullable LocalDate until,
            boolean accepted,
            @Nullable LocalDate deliveredOn,
            String language,
            @Nullable String text,
            @Nullable String note,
            @Nullable Long revision) {}

    /** @param revision for {@code If-Match: "r<revision>"} */
    record Internal(
            @Nullable String agency,
            @Nullable String step,
            ClearancePath chain,
            Visibility visibility,
            List<String> named,
            boolean partners,
            List<Return> returns,
            long revision) {}

    record Return(
            String step, @Nullable String toStep, @Nullable String reason, Instant time) {}
}
