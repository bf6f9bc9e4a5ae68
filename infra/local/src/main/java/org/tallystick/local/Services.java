package org.tallystick.local;

import org.tallystick.servers.process.Server;

/** The two services of the system, as processes. */
interface Services {

    /** @param scriptedClock allows a demo load to tell command-service the time */
    Server command(boolean scriptedClock);

    Server query();
}
