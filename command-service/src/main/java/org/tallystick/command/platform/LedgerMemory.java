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
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    void catchUp();

    /** How far the views have come: grows whenever any of them learns something. */
    long seen();
}
