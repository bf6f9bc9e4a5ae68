package org.tallystick.query.replay;

/** Who may read an event besides the state that it is of. What no rule is known for stays with that state. */
enum Rule {
    OWN,
    /** Whoever's token covers the instrument. */
    COVERED,
    /** The participants of the instrument, and its auditors, unless the thing is for fewer. */
    AUDIENCE,
    /** Whom it was released to, and also every later release of the same. */
    RELEASED,
    /** Readers of the released entry, until its report is withdrawn. */
    ENTRY,
    /** Who may know of the report's version. */
    VERSION
}
