package org.tallystick.gates;

/** The exception is made and never thrown. */
public final class Bug {
    private Bug() {}

    public static void check(int count) {
        if (count < 0) {
            new IllegalArgumentException("negative");
        }
    }
}
