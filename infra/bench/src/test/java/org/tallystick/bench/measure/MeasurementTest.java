package org.tallystick.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private final Measurement measurement = new Measurement(Duration.ofMillis(20));

    @Test
    void aContenderThatRecordsWhatItClaimsIsMeasured() {
        Sample sample = measurement.of(new Counting(3), Workload.ONE_ENTRY, 4, 1);

        assertThat(sample.calls()).isPositive();
        assertThat(sample.callsPerSecond()).isPositive();
    }

    @Test
    void aContenderThatRecordsLessThanItClaimsIsFoundOut() {
        assertThatThrownBy(() -> measurement.of(new Counting(2), Workload.ONE_ENTRY, 4, 1))
                .isInstanceOf(MiscountException.class);
    }

    @Test
    void aCallThatFailsEndsTheRun() {
        var failing = new Counting(3) {
            @Override
            void record() {
                throw new IllegalStateException("disk full");
            }
        };

        assertThatThrownBy(() -> measurement.of(failing, Workload.ONE_ENTRY, 4, 1))
                .hasRootCauseMessage("disk full");
    }

    private static class Counting implements Contender {

        private final AtomicLong events = new AtomicLong();
        private final int eventsPerCall;

        Counting(int eventsPerCall) {
            this.eventsPerCall = eventsPerCall;
        }

        void record() {
            events.addAndGet(eventsPerCall);
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public List<Runnable> prepare(Workload workload, int callers) {
            return Collections.nCopies(callers, this::record);
        }

        @Override
        public long recordedEvents() {
            return events.get();
        }

        @Override
        public void close() {}
    }
}
