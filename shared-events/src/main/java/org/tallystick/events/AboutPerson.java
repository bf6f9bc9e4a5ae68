package org.tallystick.events;

import java.util.UUID;

/** An event whose texts are personal data: they are encrypted with the key of that person, and destroyed with it. */
public interface AboutPerson {
    UUID person();
}
