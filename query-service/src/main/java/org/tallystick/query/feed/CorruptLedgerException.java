package org.tallystick.query.feed;

/** The topic does not hold the ledger: what was read contradicts its seal, or what was read before. Nothing more may be believed. */
final class CorruptLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptLedgerException(String message) {
        super(message);
    }
}
