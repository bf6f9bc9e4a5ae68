package org.tallystick.events.wire;

import org.jspecify.annotations.Nullable;

/** Stored bytes name a type that this version does not know. A reader must stop here: to skip is to lose. */
public final class UnknownEventTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownEventTypeException(@Nullable String name) {
        super("unknown event type " + name);
    }
}
