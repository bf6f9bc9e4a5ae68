package org.tallystick.events.report;

/** How far a commitment has come, in the words of the agency that reports; ordered from nothing to lasting. */
public enum EntryStatus {
    /** Nothing was begun. */
    NOT_STARTED,
    /** Decided and scheduled, nothing carried out yet. */
    PLANNED,
    /** Being carried out. */
    UNDER_WAY,
    /** Begun, but held up; the reason is given. */
    STALLED,
    /** Mostly carried out, with effects that can be shown. */
    SUBSTANTIAL,
    /** Carried out in full; impossible for a commitment that never ends. */
    COMPLETED,
    /** Carried out, and kept up since. */
    SUSTAINED,
    /** Does not concern this state or agency; the reason is given. */
    NOT_APPLICABLE
}
