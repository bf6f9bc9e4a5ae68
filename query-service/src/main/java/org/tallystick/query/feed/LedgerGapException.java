package org.tallystick.query.feed;

/** An index is missing. The ledger is dense, so something between it and here has lost an entry. */
final class LedgerGapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerGapException(String projection, long expected, long found) {
        super(projection + " needs entry " + expected + ", but the topic goes on with " + found);
    }
}
