package org.tallystick.command.clearance.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;

/**
 * A report of a state, as whoever releases it with others needs it.
 *
 * @param lastSequence of its stream as it was read
 * @param cleared whether its chain has passed and nothing of what it passed for has left the state
 * @param submission number of submissions so far
 * @param version of what was released, 0 for nothing
 * @param drafters who wrote in it, with the clients that they used
 * @param standing statuses that are released, by commitment
 * @param next statuses that would be released, by commitment; none unless it is cleared, and could be released
 * @param release what would happen to it by a release of all of it; nothing unless it is cleared, and could be released
 * @param obstacle why it can not be released as it was drafted, null when it can, and while it is not cleared
 */
public record StateReport(
        UUID id,
        String agency,
        long lastSequence,
        boolean cleared,
        int submission,
        int version,
        Set<UUID> drafters,
        Map<String, EntryStatus> standing,
        Map<String, EntryStatus> next,
        List<ReportEvent> release,
        @Nullable String obstacle) {

    public StateReport {
        drafters = Set.copyOf(drafters);
        standing = Map.copyOf(standing);
        next = Map.copyOf(next);
        release = List.copyOf(release);
    }

    public String stream() {
        return "report/" + id;
    }
}
