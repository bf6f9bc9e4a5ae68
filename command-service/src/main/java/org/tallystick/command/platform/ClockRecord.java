package org.tallystick.command.platform;

/** Where it is kept that the load under a scripted clock has ended. */
@FunctionalInterface
public interface ClockRecord {

    /** The script has ended, for good and for all instances; durable when this returns. */
    void ended();
}
