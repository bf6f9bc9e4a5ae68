package org.tallystick.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are made of a name, so that uniqueness is sequence 0 of a stream: UUID version 5 (RFC 9562, section 5.5). */
public final class NamedId {

    /** Namespace of every name-based id of the project; never changes. */
    private static final UUID NAMESPACE = UUID.fromString("6f0d4a2e-5b0c-4f57-9c1e-7a11f57ac1d5");

    private NamedId() {}

    /** @param name begins with the thing, then {@code |}, then what makes it unique */
    public static UUID of(String name) {
        byte[] namespace = ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array();
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(namespace);
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
