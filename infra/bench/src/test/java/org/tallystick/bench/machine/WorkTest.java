package org.tallystick.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void ownTimeAndThatOfEndedChildrenAreCountedWhateverTheNameOfTheProcess() {
        assertThat(Work.parse("42 (a) b (c)) S 1 42 42 0 -1 4194560 9 8 7 6 100 20 3 4 20 0 17 0 5"))
                .isEqualTo(1270);
    }

    @Test
    void timePassesWithWork() {
        long before = Work.millis();
        long end = System.nanoTime() + 60_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(Work.millis()).isGreaterThan(before);
    }
}
