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
    /** Readers of the released entry. */
    ENTRY,
    /** Readers of the entry that it became, as far as it was meant for them when it was written. */
    RECORDED,
    /** Who may know of the report's version. */
    VERSION
}
