package org.tallystick.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    /** The example of the specification's reference libraries. */
    @Test
    void itIsTheSignatureOfTheReferenceLibraries() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Signatures.header(
                        List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Signatures.shown(secret)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void pausesDoubleUpToALimitAndAreSpread() {
        Retry retry = new Retry(Duration.ofSeconds(5), Duration.ofHours(1), new Random(1));
        for (int failures = 1; failures < 40; failures++) {
            long middle = Math.min(5L << Math.min(failures - 1, 30), 3_600);
            assertThat(retry.after(failures, Duration.ZERO))
                    .isBetween(Duration.ofMillis(middle * 500), Duration.ofMillis(middle * 1_500));
        }
        assertThat(retry.after(1, Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
        assertThat(retry.after(30, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(29));
    }

    @Test
    void whatAReceiverAsksForIsSecondsOrADateAndAtMostADay() {
        Instant now = Instant.parse("2026-11-22T08:00:00Z");
        assertThat(RetryAfter.parse("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 08:00:30 GMT", now)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 07:00:30 GMT", now)).isZero();
        assertThat(RetryAfter.parse("999999999", now)).isEqualTo(Duration.ofDays(1));
        assertThat(RetryAfter.parse("soon", now)).isZero();
    }
}
