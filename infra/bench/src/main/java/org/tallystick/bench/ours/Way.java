package org.tallystick.bench.ours;

import org.tallystick.bench.content.Slot;

/** How calls reach a running service. Each returns the report's revision after it; what it recorded is durable then. */
interface Way extends AutoCloseable {

    String name();

    /** Where it answers HTTP. */
    String url();

    long submit(Slot slot, int entries);

    long sendBack(Slot slot, long revision);

    long submitAgain(Slot slot, long revision);

    @Override
    void close();
}
