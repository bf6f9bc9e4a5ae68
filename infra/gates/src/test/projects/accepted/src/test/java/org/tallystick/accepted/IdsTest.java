package org.tallystick.accepted;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsDiffer() {
        assertNotEquals(Ids.next(), Ids.next());
    }
}
