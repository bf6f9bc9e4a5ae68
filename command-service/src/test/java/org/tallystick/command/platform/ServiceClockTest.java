package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

    private static final Instant JULY = Instant.parse("2025-07-01T08:00:00Z");
    private static final Instant DATABASE = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final ServiceClock clock = new ServiceClock();

    @Test
    void acceptsByTheDatabasesClockToTheMillisecond() {
        assertThat(clock.acceptance(DATABASE)).isEqualTo(Instant.parse("2026-11-22T08:00:00.123Z"));
    }

    @Test
    void canNotBeSetWithoutAScript() {
        assertThatThrownBy(() -> clock.set(JULY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhatTheScriptSaid() {
        clock.follow(true);

        assertThat(clock.set(JULY)).isTrue();
        assertThat(clock.instant()).isEqualTo(JULY);
        assertThat(clock.acceptance(DATABASE)).isEqualTo(JULY);
    }

    @Test
    void goesForwardOnly() {
        clock.follow(true);
        clock.set(JULY);

        assertThat(clock.set(JULY.minusMillis(1))).isFalse();
        assertThat(clock.set(JULY)).isTrue();
        assertThat(clock.instant()).isEqualTo(JULY);
    }

    @Test
    void tellsHowFarItIsFromTheDatabasesUnlessItIsScripted() {
        ServiceClock fixed = new ServiceClock(Clock.fixed(DATABASE, ZoneOffset.UTC));

        assertThat(fixed.off(DATABASE.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(fixed.off(DATABASE.minusSeconds(3))).isEqualTo(Duration.ofSeconds(3));

        fixed.follow(true);
        fixed.set(JULY);
        assertThat(fixed.off(DATABASE)).isZero();
    }

    @Test
    void isTheWallsOnceTheScriptHasEnded() {
        clock.follow(true);
        clock.set(JULY);
        clock.follow(false);

        assertThat(clock.instant()).isAfter(JULY);
        assertThat(clock.acceptance(DATABASE)).isEqualTo(Instant.parse("2026-11-22T08:00:00.123Z"));
    }
}
