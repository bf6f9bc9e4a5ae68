package org.tallystick.query.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Which page of a list is wanted; a controller takes it as a parameter.
 *
 * @param limit 1 to 1,000
 * @param after the key of the last row of the page before; empty for the first page
 */
public record Paging(int limit, String after) {

    static final int MOST = 1_000;
    static final int USUAL = 100;

    /** One more than the page holds, to know whether another follows. */
    public int fetch() {
        return limit + 1;
    }

    /** @param key of the last row that the page has dealt with */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException {@code CURSOR_MALFORMED} */
    static String key(String cursor) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (Firewall.isText(key)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return Problem.CURSOR_MALFORMED.because("take cursors from the member \"next\" of the page before");
    }
}
