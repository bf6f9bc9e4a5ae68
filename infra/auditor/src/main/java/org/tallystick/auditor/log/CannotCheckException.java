package org.tallystick.auditor.log;

/** Nothing can be said, neither good nor bad: a file or a server is out of reach. */
public final class CannotCheckException extends RuntimeException {

    public CannotCheckException(String message) {
        super(message);
    }

    public CannotCheckException(String message, Throwable cause) {
        super(message, cause);
    }
}
