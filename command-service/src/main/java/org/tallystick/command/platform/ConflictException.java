package org.tallystick.command.platform;

/** Something that the decision relied on has changed, or its key was used meanwhile; nothing was recorded. Decide again. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        // Part of the ordinary course under load: no stack trace, no suppression.
        super(message, null, false, false);
    }
}
