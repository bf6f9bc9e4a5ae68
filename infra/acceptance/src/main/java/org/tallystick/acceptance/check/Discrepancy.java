package org.tallystick.acceptance.check;

/**
 * Something that should not be.
 *
 * @param where such as {@code ledger 412} or {@code topic offset 431}
 */
public record Discrepancy(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
