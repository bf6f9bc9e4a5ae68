package org.tallystick.gates;

import java.util.List;

/** The list says nothing of what is in it. */
public final class Lint {
    private Lint() {}

    public static int count(List things) {
        return things.size();
    }
}
