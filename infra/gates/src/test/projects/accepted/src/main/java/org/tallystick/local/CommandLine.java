package org.tallystick.local;

/** A command line talks to people. */
public final class CommandLine {
    private CommandLine() {}

    public static void greet() {
        System.out.println("ready");
    }
}
