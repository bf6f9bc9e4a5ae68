package org.tallystick.gates.model;

import java.util.UUID;

/** Another id on every replay. */
public final class Dice {
    private Dice() {}

    public static UUID next() {
        return UUID.randomUUID();
    }
}
