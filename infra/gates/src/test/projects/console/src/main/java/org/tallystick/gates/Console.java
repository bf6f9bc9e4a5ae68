package org.tallystick.gates;

/** Talks to nobody. */
public final class Console {
    private Console() {}

    public static void say() {
        System.out.println("hello");
    }
}
