package org.tallystick.bench.ours;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tallystick.bench.content.Slot;

/** Room for new reports, made before each measurement, taken while it runs. */
final class Slots {

    private final Queue<Slot> free = new ConcurrentLinkedQueue<>();
    private final Regime regime;
    private final int least;
    private int ready;
    private int mostTaken;

    /** @param least room for one measurement, before any has shown how much it takes */
    Slots(Regime regime, int least) {
        this.regime = regime;
        this.least = least;
    }

    void refill() {
        mostTaken = Math.max(mostTaken, ready - free.size());
        int missing = Math.max(least, 2 * mostTaken) - free.size();
        if (missing > 0) {
            free.addAll(regime.room(missing));
        }
        ready = free.size();
    }

    Slot take() {
        Slot slot = free.poll();
        if (slot == null) {
            throw new IllegalStateException("faster than expected: " + ready + " reports in one measurement");
        }
        return slot;
    }
}
