package org.tallystick.query.position;

/** How far a cycle is. */
enum CyclePhase {
    /** Its dates are known; states agree to it, nothing can be reported. */
    PROPOSED,
    /** Agencies report. */
    OPEN,
    /** Nothing is recorded any more. */
    CLOSED
}
