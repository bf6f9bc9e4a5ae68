package org.tallystick.auditor;

import java.io.PrintWriter;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** A line every other second while something takes long; not on the output that holds the answer. */
final class Progress implements LongConsumer {

    /** Where nobody knows how much there is before its end. */
    static final long UNKNOWN = -1;

    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final PrintWriter out;
    private final String what;
    private final String all;
    private final LongSupplier nanos;
    private final long began;
    private long last;

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    Progress(PrintWriter out, String what, long all, LongSupplier nanos) {
        this.out = out;
        this.what = what;
        this.all = all == UNKNOWN ? "" : " of " + all;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.last = began;
    }

    @Override
    public void accept(long done) {
        long now = nanos.getAsLong();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            long perSecond = done * 1_000_000_000L / (now - began);
            out.println(what + ": " + done + all + ", " + perSecond + " a second");
            out.flush();
        }
    }
}
