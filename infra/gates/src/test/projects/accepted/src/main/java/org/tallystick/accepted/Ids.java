package org.tallystick.accepted;

import java.util.UUID;

/** Ids are made outside the model. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UUID.randomUUID();
    }
}
