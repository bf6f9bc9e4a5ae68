package org.tallystick.command.decision;

/** How much is accepted of everything; the API document shows these numbers, and each is tested at its edge. */
public final class Limits {

    /** Bytes of a request body, before it is parsed. */
    public static final int BODY_BYTES = 1 << 20;

    /** Entries of one report: more than the largest catalogue has commitments. */
    public static final int ENTRIES = 300;

    /** What happened on one commitment, in UTF-16 code units as all lengths here. */
    public static final int NARRATIVE = 10_000;

    /** Why something is stalled, returned, not applicable, or nil. */
    public static final int REASON = 2_000;

    /** A reviewer's comment on one entry. */
    public static final int COMMENT = 2_000;

    /** A name, authority, reference or other single line. */
    public static final int LINE = 200;

    /** A summary of an item of a catalogue. */
    public static final int SUMMARY = 1_000;

    /** A code: instrument, agency, step, chain, period, path. */
    public static final int CODE = 40;

    /** States and organisations that one entry names. */
    public static final int NAMED = 100;

    /** Instruments that one release is addressed to. */
    public static final int AUDIENCE = 20;

    /** Steps of one clearance chain, and agencies that it names. */
    public static final int STEPS = 20;

    public static final int AGENCIES = 200;

    /** Commitments of one mandate, and items of one part of a catalogue. */
    public static final int ITEMS = 1_000;

    /** Pillars of a catalogue, sections of a pillar, groups of a section. */
    public static final int PARTS = 50;

    /** States that are parties to one instrument. */
    public static final int PARTIES = 250;

    /** Languages of one title. */
    public static final int LANGUAGES = 10;

    private Limits() {}
}
