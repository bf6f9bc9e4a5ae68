package org.tallystick.command.platform;

/** One event of the call would exceed 512 KiB as stored; nothing was recorded. Answered 413 with the code {@code EVENT_TOO_LARGE}. */
public final class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param type logical type of the event */
    public EventTooLargeException(String type, int bytes, int limit) {
        super(type + " has " + bytes + " bytes as stored; the limit is " + limit);
    }
}
