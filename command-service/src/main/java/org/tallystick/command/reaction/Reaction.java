package org.tallystick.command.reaction;

import java.time.Duration;

/** Something that is done again and again, by one instance at a time; done twice, it does no more than once. */
interface Reaction {

    /** Stable: the name of the recurring task. */
    String name();

    /** How long to wait before it is done again. */
    Duration every();

    /** Does everything that there is to do now. If the process dies meanwhile, the rest is done the next time. */
    void react();
}
