package org.tallystick.events.plan;

import java.util.UUID;
import org.tallystick.events.NamedId;

/** Identity of a national plan, unique by state, instrument and code: over {@code plan|<state>|<instrument>|<code>}. */
public final class PlanId {

    private PlanId() {}

    public static UUID of(String state, String instrument, String code) {
        return NamedId.of("plan|" + state + "|" + instrument + "|" + code);
    }
}
