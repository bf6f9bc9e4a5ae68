package org.tallystick.query.report;

import java.util.List;

/**
 * An agency that signs what it submits.
 *
 * @param issuer {@code <state>/<agency>}
 * @param last number that it used
 * @param signed how many submissions
 * @param missing ranges of numbers that it passed over, as {@code 3} or {@code 5-7}: something was signed and has not arrived, or was not sent
 */
record IssuerLine(String issuer, long last, long signed, List<String> missing) {}
