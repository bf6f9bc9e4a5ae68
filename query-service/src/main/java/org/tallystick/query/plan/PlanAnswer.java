package org.tallystick.query.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/**
 * One plan as far as the caller may read it.
 *
 * @param actions of the version that the line names
 * @param internal the newest version and how it goes through the state; null to all who take no part in that
 * @param erased whether a text was destroyed; it is null then
 */
record PlanAnswer(
        Freshness ledger,
        PlanLine plan,
        List<Action> actions,
        @Nullable Internal internal,
        boolean erased) implements Single {

    record Action(
            int number, List<String> commitments, @Nullable String text) {}

    /** @param revision for {@code If-Match: "r<revision>"} */
    record Internal(
            int version,
            @Nullable String agency,
            @Nullable String step,
            ClearancePath chain,
            Visibility visibility,
            List<String> named,
            List<Action> actions,
            List<Return> returns,
            long revision) {}

    record Return(
            int version,
            String step,
            @Nullable String toStep,
            @Nullable String reason,
            Instant time) {}
}
