package org.tallystick.command.platform;

/** Is told after each durable append of this instance. MUST return at once; a missed call costs time, never an entry. */
public interface LedgerListener {

    /** @param size number of entries in the ledger */
    void appended(long size);
}
