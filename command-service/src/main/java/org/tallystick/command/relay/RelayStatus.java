package org.tallystick.command.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the relay is doing, for health and metrics.
 *
 * @param reason what went wrong, null while nothing is wrong
 */
record RelayStatus(Phase phase, @Nullable String reason) {

    enum Phase {
        /** Not started, or stopped. */
        STOPPED,
        /** Another instance relays; this one follows the topic. */
        STANDING_BY,
        RELAYING,
        /** Kafka or PostgreSQL failed; everything is reopened after a pause. */
        RETRYING,
        /** Topic and ledger contradict each other: nothing is written until an operator has looked. */
        CONTRADICTED
    }

    /**
     * @param next index of the entry that the topic needs next
     * @param ledgerSize entries in the ledger when last looked at
     * @param oldestPending when the entry at {@code next} was accepted, null when nothing waits
     */
    record Lag(long next, long ledgerSize, @Nullable Instant oldestPending) {

        long entries() {
            return Math.max(0, ledgerSize - next);
        }
    }
}
