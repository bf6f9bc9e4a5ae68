package org.tallystick.query.platform;

/**
 * Whether the log, up to the point that an answer stands for, was verified by the witness; the header {@code Ledger-Verified}. It is about
 * the topic's records, and says nothing of the rows that projections made of them.
 */
@FunctionalInterface
public interface Verification {

    /** A head that covers the point was reproduced and cosigned. */
    String TRUE = "true";

    /** Not yet. */
    String PENDING = "pending";

    /** The witness could not reproduce what was signed: an operator has to look, and nothing here is to be relied on. */
    String FALSE = "false";

    /** @param index of the last entry that an answer includes; −1 before the first */
    String of(long index);
}
