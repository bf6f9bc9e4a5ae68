package org.tallystick.command.relay;

/** The topic holds what the ledger does not, so going on would publish a second history. */
final class ContradictionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContradictionException(String message) {
        super(message);
    }
}
