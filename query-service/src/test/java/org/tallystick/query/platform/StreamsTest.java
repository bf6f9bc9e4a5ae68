package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final Streams streams = new Streams();

    @Test
    void aCallerIsStreamedOneAnswerAtATime() {
        streams.begin("auditor");
        assertThatThrownBy(() -> streams.begin("auditor"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.TRY_AGAIN_LATER));
        streams.begin("another");
        streams.end("auditor");
        streams.begin("auditor");
    }

    @Test
    void callersTogetherAreStreamedFour() {
        for (int n = 0; n < Streams.AT_ONCE; n++) {
            streams.begin("auditor " + n);
        }
        assertThatThrownBy(() -> streams.begin("one more")).isInstanceOf(ProblemException.class);
        streams.end("auditor 0");
        streams.begin("one more");
    }

    @Test
    void onceItsTimeIsOverAStreamBreaks() throws IOException {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        try (OutputStream out = new TimedOutput(taken, Duration.ofSeconds(1), now::get)) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            out.write(new byte[10]);
            now.incrementAndGet();
            assertThatThrownBy(() -> out.write(new byte[10])).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
        }
        assertThat(taken.size()).isEqualTo(10);
    }
}
