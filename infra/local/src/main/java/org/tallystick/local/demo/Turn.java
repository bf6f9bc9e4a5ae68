package org.tallystick.local.demo;

import java.util.Map;

/** What a few reports of closed cycles go through that chance gives to none. */
enum Turn {
    USUAL,
    /** Comes back from the first step twice. */
    RETURNED_TWICE,
    /** Passes the chain a second time after its release. */
    CORRECTED,
    WITHDRAWN,
    /** Is released when the state's due day is over. */
    LATE;

    private static final Map<String, Turn> TURNS = Map.of(
            "KG|interior|2025-H2", RETURNED_TWICE,
            "UZ|justice|2025-H2", CORRECTED,
            "KZ|education|2026-H1", CORRECTED,
            "TJ|fiu|2026-H1", WITHDRAWN,
            "TM|justice|2026-H1", LATE);

    static Turn of(Party state, String agency, DemoCycle cycle) {
        return TURNS.getOrDefault(state + "|" + agency + "|" + cycle.period(), USUAL);
    }
}
