package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/**
 * A cell to look at.
 *
 * @param status null where the entries diverge
 * @param before the status in the cycle before, null where it had none
 * @param place in the catalogue
 */
record AttentionLine(
        String state,
        String commitment,
        Map<String, String> title,
        List<Concern> concerns,
        @Nullable EntryStatus status,
        @Nullable Basis basis,
        @Nullable LastKnown before,
        List<Source> sources,
        @JsonIgnore int place) {

    private static final int BEYOND_EVERY_PLACE = 1_000_000;

    static AttentionLine of(
            Cell cell, Map<String, String> title, List<Concern> concerns, @Nullable LastKnown before, int place) {
        return new AttentionLine(
                cell.state(),
                cell.commitment(),
                title,
                concerns,
                cell.status(),
                cell.basis(),
                before,
                cell.sources(),
                place);
    }

    /** Orders by state, then as the catalogue does. */
    String key() {
        return state + "\n" + (BEYOND_EVERY_PLACE + place);
    }
}
