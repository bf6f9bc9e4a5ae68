package org.tallystick.local;

import java.nio.file.Path;

/** What the user has asked for. */
record Settings(Path data, Ports ports, boolean demo) {

    /** Logs and pid files of all processes. */
    Path runFolder() {
        return data.resolve("run");
    }

    Path secrets() {
        return data.resolve("secrets");
    }
}
