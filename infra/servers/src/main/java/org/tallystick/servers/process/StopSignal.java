package org.tallystick.servers.process;

import java.io.IOException;

/** How a server is asked to stop. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown: it ends its sessions instead of waiting for them, as TERM would. */
    INT;

    // The JDK sends only TERM and KILL.
    void sendTo(ProcessHandle process) {
        if (this == TERM) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name() + " " + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException _) {
            process.destroy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
