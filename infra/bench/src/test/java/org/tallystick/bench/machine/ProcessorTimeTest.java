package org.tallystick.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void timeTakenByTheHostIsToldApartFromIdleTime() {
        var earlier = ProcessorTime.parse("cpu  100 0 0 100 0 0 0 0 0 0");
        var later = ProcessorTime.parse("cpu  150 0 0 120 10 0 0 20 7 0");

        assertThat(later.since(earlier))
                .isEqualTo("processors meanwhile: 20 % taken away by the host, 30 % idle or waiting for the disk");
    }
}
