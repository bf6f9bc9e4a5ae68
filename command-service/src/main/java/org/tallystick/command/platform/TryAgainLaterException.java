package org.tallystick.command.platform;

/** The call could not be carried out now; nothing was recorded, or the same key will tell. */
public final class TryAgainLaterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TryAgainLaterException(String message) {
        super(message);
    }

    public TryAgainLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}
