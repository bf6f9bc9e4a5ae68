package org.tallystick.command.platform;

import org.jspecify.annotations.Nullable;

/** What the dispatcher asks of the ledger beside appending. */
public interface LedgerMemory {

    /**
     * The receipt of an earlier call with this key, without its log position; null when there was none that was recorded.
     *
     * @throws IdempotencyKeyReusedException when the key was used with another body
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    @Nullable
    Receipt recall(Request.Idempotency idempotency);

    /**
     * Brings every {@link ReferenceView} up to what was durable when this was called.
     *
     * @return whether any of them learned something
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    boolean catchUp();
}
