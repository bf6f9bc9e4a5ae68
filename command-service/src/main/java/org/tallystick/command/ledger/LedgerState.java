package org.tallystick.command.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.tallystick.command.platform.Request;
import org.tallystick.ledger.Frontier;

/**
 * What the tables say under the append lock, as far as a batch needs it.
 *
 * @param lastAcceptedAt of the last batch, {@link Instant#EPOCH} for an empty ledger
 * @param now the database's clock
 * @param streams last sequence of each stream that the batch names, −1 where there is none
 * @param states number of entries of each state that the batch names
 * @param usedKeys those idempotency keys of the batch that are taken
 */
record LedgerState(
        Frontier frontier,
        Instant lastAcceptedAt,
        Instant now,
        Map<String, Long> streams,
        Map<String, Long> states,
        Set<UsedKey> usedKeys) {

    LedgerState withStates(Map<String, Long> counts) {
        return new LedgerState(frontier, lastAcceptedAt, now, streams, counts, usedKeys);
    }

    /** An idempotency key is its client's own. */
    record UsedKey(String client, String keySha256) {

        static UsedKey of(Request.Idempotency idempotency) {
            return new UsedKey(idempotency.client(), idempotency.keySha256());
        }
    }
}
