package org.tallystick.query.platform;

import org.springframework.http.MediaType;

/** The media types of lists, for {@code produces}. */
public final class Formats {

    public static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    /** RFC 4180, with a header line. */
    public static final String CSV = "text/csv;charset=UTF-8";
    /** One JSON document per line. */
    public static final String JSON_LINES = "application/x-ndjson";

    private Formats() {}
}
