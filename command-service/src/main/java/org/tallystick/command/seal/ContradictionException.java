package org.tallystick.command.seal;

/** The ledger does not go on from what was signed: to sign it would be to vouch for a second history. */
final class ContradictionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContradictionException(String message) {
        super(message);
    }
}
