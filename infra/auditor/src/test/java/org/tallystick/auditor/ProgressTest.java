package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong nanos = new AtomicLong(17);
    private final StringWriter lines = new StringWriter();

    @Test
    void whatIsSoonDoneIsDoneInSilence() {
        Progress progress = new Progress(new PrintWriter(lines), "entries", 1_000, nanos::get);
        after(Duration.ofMillis(1_999));
        progress.accept(999);

        assertThat(lines.toString()).isEmpty();
    }

    @Test
    void whatTakesLongTellsEveryOtherSecondHowFarItIsAndHowFast() {
        Progress progress = new Progress(new PrintWriter(lines), "entries", 1_000_000, nanos::get);
        after(Duration.ofSeconds(2));
        progress.accept(100_000);
        after(Duration.ofSeconds(1));
        progress.accept(200_000);
        after(Duration.ofSeconds(1));
        progress.accept(300_000);

        assertThat(lines.toString().lines())
                .containsExactly(
                        "entries: 100000 of 1000000, 50000 a second", "entries: 300000 of 1000000, 75000 a second");
    }

    @Test
    void ofAStreamNobodyKnowsTheEnd() {
        Progress progress = new Progress(new PrintWriter(lines), "events", Progress.UNKNOWN, nanos::get);
        after(Duration.ofSeconds(4));
        progress.accept(8);

        assertThat(lines.toString().lines()).containsExactly("events: 8, 2 a second");
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
