package org.tallystick.query.feed;

/** An intact entry that this version can not read: a newer writer, or a fault here. */
final class UnreadableEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEntryException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
