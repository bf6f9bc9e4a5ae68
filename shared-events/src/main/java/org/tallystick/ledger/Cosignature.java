package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * A witness's statement that, at that time, this was the largest consistent head that it had seen of the log
 * (C2SP tlog-cosignature, Ed25519): eight bytes of POSIX seconds, then the signature over
 * {@code cosignature/v1\ntime <seconds>\n} and the checkpoint's text.
 */
public final class Cosignature {

    private static final int ED25519_BYTES = 64;

    private Cosignature() {}

    /** @throws IllegalArgumentException when the signature does not have the form of a cosignature */
    public static Instant time(NoteSignature cosignature) {
        return Instant.ofEpochSecond(seconds(cosignature.signature()));
    }

    static long seconds(byte[] timestamped) {
        if (timestamped.length != Long.BYTES + ED25519_BYTES) {
            throw new IllegalArgumentException("not a cosignature");
        }
        long seconds = ByteBuffer.wrap(timestamped).getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            throw new IllegalArgumentException("no such time");
        }
        return seconds;
    }

    static byte[] signature(byte[] timestamped) {
        return Arrays.copyOfRange(timestamped, Long.BYTES, timestamped.length);
    }

    static byte[] timestamped(long seconds, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    static byte[] message(long seconds, String text) {
        return NoteText.utf8("cosignature/v1\ntime " + seconds + "\n" + text);
    }
}
