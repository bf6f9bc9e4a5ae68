package org.tallystick.query.dossier;

/** Which rule gave a commitment its status. */
enum Basis {
    /** The state's own statement. */
    DETERMINED,
    /** The entry of the agency with the LEAD mandate. */
    LEAD,
    /** No agency leads, and all say the same. */
    AGREED,
    /** No agency leads, and they differ: there is no status. */
    DIVERGENT
}
