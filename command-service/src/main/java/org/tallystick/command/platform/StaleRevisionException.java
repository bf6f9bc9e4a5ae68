package org.tallystick.command.platform;

/** The thing has changed since the caller read it. */
public final class StaleRevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleRevisionException(String message) {
        super(message);
    }
}
