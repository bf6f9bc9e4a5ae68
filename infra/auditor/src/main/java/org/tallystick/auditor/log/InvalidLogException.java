package org.tallystick.auditor.log;

/** Something that is shown does not hold; the message says what. */
public final class InvalidLogException extends RuntimeException {

    public InvalidLogException(String message) {
        super(message);
    }

    public InvalidLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
