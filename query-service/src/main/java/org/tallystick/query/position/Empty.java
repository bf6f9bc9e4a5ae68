package org.tallystick.query.position;

/** Why nothing stands in a cell; the first that applies, in the order of {@code cells.sql}. */
enum Empty {
    /** The item does not ask a state to act; it never counts. */
    NOT_REPORTABLE,
    /** Own state only: not expected, because no agency has a mandate for it on the last day of the cycle. */
    NO_MANDATE,
    /**
     * Nothing is owed here: the cycle is not open yet, the cell was not among those expected when it opened, or those who answer
     * for it have released a nil report.
     */
    NOT_DUE,
    /** Own state only: expected, and the due date has not passed (or the instrument is voluntary). */
    AWAITED,
    /**
     * Own state only: expected, and too late: the agencies' due date has passed and nothing was submitted, or the state's has
     * passed and what was submitted is not released.
     */
    OVERDUE,
    /** Own state only: an agency that answers for it wrote about it, and the state released that report without it. */
    WITHHELD,
    /** Others: expected, and nothing that the reader may read was released. Whether anything was written is not told. */
    NOT_RELEASED
}
