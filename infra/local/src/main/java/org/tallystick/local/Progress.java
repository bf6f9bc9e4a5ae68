package org.tallystick.local;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the user sees while everything starts: one line per step, with the seconds since the start. */
public final class Progress {

    private static final int BAR = 30;

    private final PrintStream out;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private final long began = System.nanoTime();
    private int tenthsShown = -1;

    Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void step(String text) {
        out.println(seconds() + "  " + text);
    }

    /** A bar that grows in place on a terminal, and a line every ten per cent elsewhere. */
    public synchronized void bar(String text, int done, int total) {
        if (terminal) {
            var full = total == 0 ? BAR : (int) ((long) BAR * done / total);
            out.print("\r" + seconds() + "  " + text + " [" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + done
                    + "/" + total);
            if (done >= total) {
                out.println();
            }
            out.flush();
            return;
        }
        var tenths = total == 0 ? 10 : 10 * done / total;
        if (tenths != tenthsShown) {
            tenthsShown = tenths;
            step(text + " " + done + "/" + total);
        }
    }

    synchronized void plain(String text) {
        out.println(text);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%6.1f s", elapsed().toMillis() / 1000.0);
    }
}
