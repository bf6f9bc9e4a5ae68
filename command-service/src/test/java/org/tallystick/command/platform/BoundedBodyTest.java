package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private static final byte[] BODY = new byte[200_000];

    @Test
    void allOfItIsReadAndNoMoreThanItMayHave() throws IOException {
        assertThat(BoundedBody.read(new ByteArrayInputStream(BODY), BODY.length + 1, () -> false))
                .hasSize(BODY.length);
        assertThat(BoundedBody.read(new ByteArrayInputStream(BODY), 70_000, () -> false))
                .hasSize(70_000);
        assertThat(BoundedBody.read(InputStream.nullInputStream(), 1, () -> true))
                .isEmpty();
    }

    @Test
    void whatTricklesInForTooLongIsNotWaitedFor() {
        AtomicInteger pieces = new AtomicInteger();

        assertThatThrownBy(() -> BoundedBody.read(
                        new ByteArrayInputStream(BODY), BODY.length, () -> pieces.incrementAndGet() == 2))
                .isInstanceOf(TryAgainLaterException.class);
    }
}
