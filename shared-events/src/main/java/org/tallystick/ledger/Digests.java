package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/** SHA-256 (FIPS 180-4) over parts, without copying them together. */
public final class Digests {

    /** Length of a digest in bytes. */
    public static final int BYTES = 32;

    private Digests() {}

    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The parts one after the other. */
    static byte[] join(byte[]... parts) {
        ByteBuffer out = ByteBuffer.allocate(
                Stream.of(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            out.put(part);
        }
        return out.array();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
