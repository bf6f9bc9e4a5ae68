package org.tallystick.query.platform;

/**
 * Whether the rows of a projection were found equal to what a rebuild from the log makes of it; the header {@code Rows-Verified}. It is
 * about the last comparison: what came since was added to rows that were right.
 */
@FunctionalInterface
public interface RowVerification {

    /** {@code true} or {@code false} with the last entry and the time of the comparison, or {@code pending} before the first. */
    String of(String projection);
}
