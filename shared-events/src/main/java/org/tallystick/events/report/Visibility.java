package org.tallystick.events.report;

/** Who may read an entry once it is released; never wider than its audience. */
public enum Visibility {
    /** The own state only. */
    NATIONAL,
    /** The states and organisations that are listed. */
    NAMED,
    /** The participants of the instruments that it is released to. */
    PARTICIPANTS,
    /** Everyone. */
    PUBLIC
}
