package org.tallystick.query.platform;

import org.springframework.http.MediaType;

/** The media types of lists and files, for {@code produces}. */
public final class Formats {

    public static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    /** RFC 4180, with a header line. */
    public static final String CSV = "text/csv;charset=UTF-8";
    /** One JSON document per line. */
    public static final String JSON_LINES = "application/x-ndjson";

    /** Office Open XML (ECMA-376). */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Formats() {}
}
