package org.tallystick.gates;

import org.junit.jupiter.api.Test;

class SleepingTest {
    @Test
    void hopes() throws InterruptedException {
        Thread.sleep(1);
    }
}
