package org.tallystick.query.position;

/** Who has a report. */
enum ReportPhase {
    /** The agency, for the first time. */
    OPENED,
    /** Those who clear it. */
    SUBMITTED,
    /** The state, to release it. */
    CLEARED,
    /** The agency again. */
    RETURNED,
    /** Its audience. */
    RELEASED,
    /** Nobody any more: the state does not stand by it. */
    WITHDRAWN
}
