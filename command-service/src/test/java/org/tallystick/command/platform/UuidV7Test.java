package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.120Z");

    private final UuidV7 ids = new UuidV7(InstantSource.fixed(AT));

    @Test
    void isOfVersionSevenAndNamesItsMillisecond() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> Short.SIZE).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void isNeverTheSameWithinAMillisecond() {
        Set<UUID> made = new HashSet<>();
        for (int n = 0; n < 10_000; n++) {
            made.add(ids.next());
        }
        assertThat(made).hasSize(10_000);
    }
}
