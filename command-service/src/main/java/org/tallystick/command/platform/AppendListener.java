package org.tallystick.command.platform;

/** Told after each durable append of this instance, on the appender's thread: MUST return at once and never throw. */
@FunctionalInterface
public interface AppendListener {

    /** @param size entries in the ledger now */
    void appended(long size);
}
