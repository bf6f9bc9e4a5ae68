package org.tallystick.query.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Takes nothing more once its time is over. */
final class TimedOutput extends FilterOutputStream {

    private final LongSupplier nanos;
    private final long begun;
    private final Duration atMost;

    TimedOutput(OutputStream out, Duration atMost, LongSupplier nanos) {
        super(out);
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.atMost = atMost;
    }

    @Override
    public void write(int b) throws IOException {
        check();
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        check();
        out.write(bytes, from, length);
    }

    private void check() throws IOException {
        if (nanos.getAsLong() - begun > atMost.toNanos()) {
            throw new IOException("the answer took longer than " + atMost);
        }
    }
}
