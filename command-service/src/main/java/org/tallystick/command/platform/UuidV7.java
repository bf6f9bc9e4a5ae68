package org.tallystick.command.platform;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Random UUIDs that sort by the millisecond they were made in: version 7 (RFC 9562, section 5.7). */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;

    public UuidV7(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        byte[] random = new byte[Long.BYTES + Short.BYTES];
        RANDOM.nextBytes(random);
        ByteBuffer bytes = ByteBuffer.wrap(random);
        long high = (clock.millis() << Short.SIZE) | 0x7000L | (bytes.getShort() & 0x0FFFL);
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
