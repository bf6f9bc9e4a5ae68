package org.tallystick.events.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identity of a report: one per agency and cycle, known to everyone without asking, so that uniqueness is sequence 0 of its stream.
 * UUID version 5 (RFC 9562, section 5.5) over {@code report|<instrument>/<period>|<state>|<agency>}.
 */
public final class ReportId {

    /** Namespace of every name-based id of the project; never changes. */
    private static final UUID NAMESPACE = UUID.fromString("6f0d4a2e-5b0c-4f57-9c1e-7a11f57ac1d5");

    private ReportId() {}

    public static UUID of(String instrument, String period, String state, String agency) {
        byte[] name =
                ("report|" + instrument + "/" + period + "|" + state + "|" + agency).getBytes(StandardCharsets.UTF_8);
        byte[] namespace = ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array();
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(namespace);
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
