package org.tallystick.command.platform;

import java.util.List;

/** The parts of the platform that the ledger runs behind, for tests of it without the web. */
public final class PlatformParts {

    private PlatformParts() {}

    public static List<Class<?>> configurations() {
        return List.of(AxonConfiguration.class, ClockConfiguration.class, WiringCheck.class);
    }
}
