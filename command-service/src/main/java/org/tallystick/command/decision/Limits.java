package org.tallystick.command.decision;

/** How much is accepted of everything; the API document shows these numbers, and each is tested at its edge. */
public final class Limits {

    /** Bytes of a request body, before it is parsed. */
    public static final int BODY_BYTES = 1 << 20;

    /** Bytes of a spreadsheet once it is unpacked; as it arrives, it is a body. */
    public static final int SHEET_BYTES = 8 << 20;

    /** Bytes of a signed submission: encrypted and with its circumstances it fits into one event. */
    public static final int SIGNED_BYTES = 360 * 1024;

    /** Characters of one member of a public key: more than the largest modulus has. */
    public static final int JWK_MEMBER = 700;

    /** How many times the size of the file it may be unpacked. */
    public static final int SHEET_RATIO = 100;

    /** Parts of the package that a spreadsheet is. */
    public static final int SHEET_PARTS = 100;

    /** What of a spreadsheet may hold something; all that one entry can tell fits into its columns. */
    public static final int SHEET_ROWS = 1_000;

    public static final int SHEET_COLUMNS = 2_500;

    public static final int SHEET_CELLS = 100_000;

    /** Characters of one cell: as many as spreadsheet programs take. */
    public static final int SHEET_TEXT = 32_767;

    /** Bytes of one event as it is stored, its texts encrypted. */
    public static final int EVENT_BYTES = 512 * 1024;

    /** Bytes of a request's line and headers together; {@code application.yaml} sets the same. */
    public static final int HEADER_BYTES = 16 * 1024;

    /** Characters of an idempotency key. */
    public static final int KEY = 255;

    /** Entries of one report: more than the largest catalogue has commitments. */
    public static final int ENTRIES = 300;

    /** What happened on one commitment, in UTF-16 code units as all lengths here. */
    public static final int NARRATIVE = 10_000;

    /** Why something is stalled, returned, not applicable, or nil. */
    public static final int REASON = 2_000;

    /** A reviewer's comment on one entry. */
    public static final int COMMENT = 2_000;

    /** A challenge, good practice, need or safeguards note. */
    public static final int NOTE = 1_000;

    /** An address of evidence. */
    public static final int LINK = 500;

    /** A name, authority, reference or other single line. */
    public static final int LINE = 200;

    /** A summary of an item of a catalogue. */
    public static final int SUMMARY = 1_000;

    /** A code: instrument, agency, step, chain, period, path. */
    public static final int CODE = 40;

    /** States and organisations that one entry names. */
    public static final int NAMED = 100;

    /** Measures of one entry; partners of a measure, and states that it was taken with. */
    public static final int MEASURES = 30;

    public static final int PARTNERS = 30;

    /** Indicators of one entry, and groups of one value. */
    public static final int INDICATOR_VALUES = 20;

    /** As many as a definition has categories in all. */
    public static final int SHARES = 100;

    /** Budgets, donations and things of one entry. */
    public static final int RESOURCES = 20;

    /** Challenges of one entry; good practices and needs alike. */
    public static final int NOTES = 8;

    /** How long any other body may take to arrive. */
    public static final int BODY_SECONDS = 20;

    /** Files that are read as spreadsheets at once, of one client one; who comes then waits, and for ten seconds at most. */
    public static final int SHEETS_AT_ONCE = 4;

    /** Bytes of a file that is sent as evidence. */
    public static final int FILE_BYTES = 10 << 20;

    /** Files that are kept with one report. */
    public static final int FILES = 100;

    /** How many files are taken at once, of one client one; who comes then waits, and for ten seconds at most. */
    public static final int FILES_AT_ONCE = 4;

    /** How long a file may take to arrive. */
    public static final int FILE_SECONDS = 120;

    /** Pieces of evidence of one entry. */
    public static final int EVIDENCE = 15;

    /** Translations of one narrative: all that an entry can hold fits into one event. */
    public static final int TRANSLATIONS = 3;

    /** Instruments that one release is addressed to. */
    public static final int AUDIENCE = 20;

    /** Queries of the secretariat on one report that wait for an answer. */
    public static final int QUERIES = 20;

    /** Report versions that one determination weighs. */
    public static final int CONSIDERED = 50;

    /** Steps of one clearance chain, and agencies that it names. */
    public static final int STEPS = 20;

    public static final int AGENCIES = 200;

    /** Places in a catalogue, and visibilities, that one clearance chain names. */
    public static final int SECTIONS = 50;

    public static final int VISIBILITIES = 4;

    /** Commitments of one mandate, and items of one part of a catalogue. */
    public static final int ITEMS = 1_000;

    /** Pillars of a catalogue, sections of a pillar, groups of a section. */
    public static final int PARTS = 50;

    /** States that are parties to one instrument. */
    public static final int PARTIES = 250;

    /** References of one catalogue. */
    public static final int REFERENCES = 1_000;

    /** Indicators of one catalogue, ways of breaking one down, and categories of each way. */
    public static final int INDICATORS = 200;

    public static final int DIMENSIONS = 5;

    public static final int CATEGORIES = SHARES / DIMENSIONS;

    /** Links that begin in one instrument. */
    public static final int LINKS = 1_000;

    /** Items that one revision accounts for: four parts of a catalogue. Each may have so many successors. */
    public static final int SUCCESSIONS = 4 * ITEMS;

    public static final int SUCCESSORS = 50;

    /** Languages of one title. */
    public static final int LANGUAGES = 10;

    /** Heads of one delegation at a consultation. */
    public static final int DELEGATES = 1_000;

    /** Alternates of one agency, or of one of its units. */
    public static final int ALTERNATES = 10;

    private Limits() {}
}
