package org.tallystick.query.determination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/**
 * One determination as far as the caller may read it.
 *
 * @param considered what the version that the line names has weighed; null to others than the own state, who read in the cell what of
 *     it is theirs to know
 * @param internal the newest version and how it goes through the state; null to all who take no part in that
 * @param erased whether a text was destroyed; it is null then
 */
record DeterminationAnswer(
        Freshness ledger,
        DeterminationLine determination,
        @Nullable List<Weighed> considered,
        @Nullable Internal internal,
        boolean erased)
        implements Single {

    /** @param version of the report */
    record Weighed(UUID reportId, int version) {

        static List<Weighed> of(List<Considered> considered) {
            return considered.stream()
                    .map(one -> new Weighed(one.report(), one.version()))
                    .toList();
        }
    }

    /**
     * @param revocation why it does not stand any more
     * @param revision for {@code If-Match: "r<revision>"}
     */
    record Internal(
            int version,
            EntryStatus status,
            @Nullable String reason,
            List<Weighed> considered,
            @Nullable String step,
            ClearancePath chain,
            Visibility visibility,
            List<String> named,
            List<Return> returns,
            @Nullable String revocation,
            long revision) {}

    record Return(
            int version,
            String step,
            @Nullable String toStep,
            @Nullable String reason,
            Instant time) {}
}
