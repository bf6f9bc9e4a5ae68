package org.tallystick.accepted.platform;

import java.time.Instant;

/** Time comes from the platform. */
public final class Now {
    private Now() {}

    public static Instant read() {
        return Instant.now();
    }
}
