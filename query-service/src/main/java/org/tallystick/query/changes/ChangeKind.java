package org.tallystick.query.changes;

/** What happened. */
enum ChangeKind {
    /** The first version of a report left its state. */
    RELEASED,
    /** A later version took its place. */
    CORRECTED,
    /** An entry has other readers now. */
    RECLASSIFIED,
    /** The state does not stand by the report any more. */
    WITHDRAWN,
    /** A cycle is open. */
    OPENED,
    /** There is more time, for named agencies or for a state. */
    EXTENDED,
    /** A cycle is closed. */
    CLOSED
}
