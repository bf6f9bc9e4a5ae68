package org.tallystick.gates;

import org.junit.jupiter.api.Test;

class Forgotten {
    @Test
    void neverSeen() {}
}
