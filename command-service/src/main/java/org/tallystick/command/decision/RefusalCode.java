package org.tallystick.command.decision;

/** A stable code of a refusal; each thing has one enum that implements this, and the API document lists them all. */
public interface RefusalCode {

    /** Stable, upper snake case. */
    String name();

    Kind kind();

    /** One line for a person, the same for every occurrence. */
    String title();

    /** What the caller can do about it. */
    String remedy();

    /** Whether {@code command} can meet this refusal, or a warning with this code; the API document says so. */
    default boolean meets(Class<?> command) {
        return true;
    }

    /** How it is answered over HTTP. */
    enum Kind {
        /** The state of the thing forbids it: 409. */
        CONFLICT,
        /** The content is not acceptable: 422. */
        CONTENT,
        /** This caller can never do it: 403. */
        FORBIDDEN,
        /** It does not exist for this caller: 404. */
        UNKNOWN,
        /** It names another version than the newest: 412. */
        STALE,
        /** It would replace what the caller may not have seen, and names no revision: 428. */
        UNCONDITIONAL
    }
}
