package org.tallystick.events.national;

import java.util.UUID;
import org.tallystick.events.NamedId;

/** Identity of a national submission, one for each state and cycle: over {@code national|<instrument>/<cycle>|<state>}. */
public final class NationalId {

    private NationalId() {}

    /** @param cycle the period, such as {@code 2026-H2} */
    public static UUID of(String instrument, String cycle, String state) {
        return NamedId.of("national|" + instrument + "/" + cycle + "|" + state);
    }
}
