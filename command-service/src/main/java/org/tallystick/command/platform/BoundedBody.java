package org.tallystick.command.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** A body as far as it may be read: so many bytes, and for so long. */
final class BoundedBody {

    private static final int PIECE = 1 << 16;

    private BoundedBody() {}

    /**
     * @param most how many bytes are read
     * @param late asked after each piece that came
     * @throws TryAgainLaterException when the rest is not waited for
     */
    static byte[] read(InputStream body, int most, BooleanSupplier late) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        int came;
        while (read.size() < most && (came = body.read(piece, 0, Math.min(PIECE, most - read.size()))) >= 0) {
            if (late.getAsBoolean()) {
                throw new TryAgainLaterException("The body did not arrive in time.");
            }
            read.write(piece, 0, came);
        }
        return read.toByteArray();
    }
}
