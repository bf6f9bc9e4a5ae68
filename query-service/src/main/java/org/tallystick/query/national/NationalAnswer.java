package org.tallystick.query.national;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/**
 * One national submission as far as the caller may read it.
 *
 * @param released reports that left the state with the version that was last released; null to others than the own state, who find
 *     what they may read among the state's reports
 * @param internal the newest version and how it went through the state; null to all who take no part in that
 * @param erased whether a text was destroyed; it is null then
 */
record NationalAnswer(
        Freshness ledger,
        NationalLine nationalSubmission,
        @Nullable List<Released> released,
        @Nullable Internal internal,
        boolean erased)
        implements Single {

    /** @param version of the report's released content */
    record Released(UUID reportId, int version) {}

    /** @param submission of the report that was cleared */
    record Held(UUID reportId, String agency, int submission) {}

    /**
     * @param step that has it, null when none has
     * @param history the earliest first
     * @param revision for {@code If-Match: "r<revision>"}
     */
    record Internal(
            int version,
            List<Held> reports,
            @Nullable String step,
            ClearancePath chain,
            List<Happening> history,
            long revision) {}

    /**
     * @param event {@code Assembled}, {@code StepCleared}, {@code Returned} or {@code Released}
     * @param toStep that has it from then on, null when none has
     * @param reason why it came back
     */
    record Happening(
            String event,
            int version,
            @Nullable String step,
            @Nullable String toStep,
            @Nullable String reason,
            Instant time) {}
}
