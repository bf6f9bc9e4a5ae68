package org.tallystick.gates;

import java.time.Instant;

/** Time that did not enter with the command. */
public final class Clock {
    private Clock() {}

    public static Instant read() {
        return Instant.now();
    }
}
