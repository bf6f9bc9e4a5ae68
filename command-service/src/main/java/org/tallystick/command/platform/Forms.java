package org.tallystick.command.platform;

/** The forms of codes, as regular expressions that the API document shows. Each bounds the length too. */
public final class Forms {

    /** In the lower-case form of RFC 9562. */
    public static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Of an instrument. */
    public static final String INSTRUMENT = "[A-Z][A-Z0-9-]{1,39}";

    /** Of a cycle within its instrument, such as {@code 2026-H2}. */
    public static final String PERIOD = "[0-9A-Z][0-9A-Z-]{1,19}";

    /** Of an agency, step or chain within its state. */
    public static final String NAME = "[a-z][a-z0-9-]{0,39}";

    /** Of a key with which an agency signs. */
    public static final String KEY_ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Of a category within a dimension of an indicator, such as {@code 18-29}. */
    public static final String CATEGORY = "[a-z0-9][a-z0-9-]{0,39}";

    /** Of an item within its catalogue, such as {@code II.3.5}. */
    public static final String PATH = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";

    /** ISO 3166-1 alpha-2. */
    public static final String STATE = "[A-Z]{2}";

    /** A state, or the code of an organisation. */
    public static final String READER = "[A-Z]{2}|[a-z][a-z0-9-]{0,39}";

    /** BCP 47. */
    public static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    /** Of a part of a value, such as {@code f} or {@code 18-24}. */
    public static final String GROUP = "[a-z0-9][a-z0-9-]{0,39}";

    /** A number that keeps its digits, so it is a string. */
    public static final String DECIMAL = "-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?";

    /** Of money: nothing below zero. */
    public static final String AMOUNT = "(0|[1-9][0-9]{0,17})(\\.[0-9]{1,4})?";

    /** ISO 4217. */
    public static final String CURRENCY = "[A-Z]{3}";

    /** RFC 6838, in lower case. */
    public static final String MEDIA_TYPE = "[a-z]{1,20}/[a-z0-9][a-z0-9.+-]{0,79}";

    /** Its length is bounded where it is used. */
    public static final String LINK = "https://[!-~]+";

    /** Of evidence: elsewhere, or a file that is kept with the report. */
    public static final String EVIDENCE_LINK = LINK + "|/v1/reports/" + Forms.UUID + "/evidence/" + Forms.UUID;

    /** Lower hex. */
    public static final String SHA_256 = "[0-9a-f]{64}";

    private Forms() {}
}
