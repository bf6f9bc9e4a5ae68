package org.tallystick.query.position;

/** Which rule gave a cell its position. */
enum Basis {
    /** The released entry of the agency that has the LEAD mandate on the last day of the cycle. */
    LEAD,
    /** No agency leads, and all released entries say the same; NOT_APPLICABLE only where all say that. */
    AGREED,
    /** No agency leads, and the released entries differ: there is no status, and nobody chooses one. */
    DIVERGENT
}
