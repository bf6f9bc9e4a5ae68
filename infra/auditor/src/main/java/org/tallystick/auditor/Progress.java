package org.tallystick.auditor;

import java.io.PrintWriter;
import java.util.function.LongConsumer;

/** A line every other second while something takes long; not on the output that holds the answer. */
final class Progress implements LongConsumer {

    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final PrintWriter out;
    private final String what;
    private final long all;
    private final long began = System.nanoTime();
    private long last = began;

    Progress(PrintWriter out, String what, long all) {
        this.out = out;
        this.what = what;
        this.all = all;
    }

    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            long perSecond = done * 1_000_000_000L / (now - began);
            out.println(what + ": " + done + " of " + all + ", " + perSecond + " a second");
            out.flush();
        }
    }
}
