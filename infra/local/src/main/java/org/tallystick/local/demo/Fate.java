package org.tallystick.local.demo;

import java.util.List;

/** How far a report comes. */
enum Fate {
    /** Nothing is ever written. */
    NONE,
    /** Kept as a draft. */
    DRAFT,
    /** Submitted; nobody has looked at it yet. */
    SUBMITTED,
    /** Came back and was not sent again. */
    RETURNED,
    /** Past the first step. */
    HALF_CLEARED,
    /** Past the chain; nothing has left the state. */
    CLEARED,
    RELEASED;

    private static final List<Integer> IN_A_PAST_CYCLE = List.of(0, 1, 2, 1, 2, 4, 90);
    private static final List<Integer> IN_THE_OPEN_CYCLE = List.of(0, 6, 8, 4, 9, 14, 59);

    /** Percent of what is reported in a past cycle that is reported before the open one has run its course. */
    private static final int EARLY = 76;

    static Fate of(Dice dice, Party state, DemoCycle cycle) {
        boolean reports = dice.chance(state.reporting()) && (cycle.closed() || dice.chance(EARLY));
        int weighed = dice.weighted(cycle.closed() ? IN_A_PAST_CYCLE : IN_THE_OPEN_CYCLE);
        return reports ? values()[weighed] : NONE;
    }
}
