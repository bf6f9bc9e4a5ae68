package org.tallystick.gates;

/** Correct but for its looks; the pattern is one that only the javac of a recent JDK can read. */
public final class Format {
    record Point(int x, int y) {}

    private Format() {}

    static int x(Object o) {
      return switch(o) { case Point(int x, var _) -> x; default -> 0; };
    }
}
