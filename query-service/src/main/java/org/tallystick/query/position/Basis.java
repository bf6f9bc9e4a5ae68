package org.tallystick.query.position;

/** Which rule gave a cell its position. */
enum Basis {
    /** What the state's coordinator released as its own statement, whatever agencies reported. */
    DETERMINED,
    /** The released entry of the agency that has the LEAD mandate on the last day of the cycle. */
    LEAD,
    /** No agency leads, and all released entries say the same; NOT_APPLICABLE only where all say that. */
    AGREED,
    /** No agency leads, and the released entries differ: there is no status, and nobody chooses one. */
    DIVERGENT,
    /** Nobody has reported on it, and what serves it has a status: shown beside, never counted as one. */
    LINKED
}
