package org.tallystick.events.determination;

import java.util.UUID;
import org.tallystick.events.NamedId;

/** Identity of a determination, one for each cell: over {@code determination|<instrument>/<cycle>|<state>|<commitment>}. */
public final class DeterminationId {

    private DeterminationId() {}

    /** @param cycle the period, such as {@code 2026-H2} */
    public static UUID of(String instrument, String cycle, String state, String commitment) {
        return NamedId.of("determination|" + instrument + "/" + cycle + "|" + state + "|" + commitment);
    }
}
