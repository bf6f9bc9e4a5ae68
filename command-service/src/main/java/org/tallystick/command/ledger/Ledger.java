package org.tallystick.command.ledger;

import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.LedgerMemory;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;

/** What the dispatcher asks of the ledger beside appending. */
record Ledger(IdempotencyTable idempotency, ReferenceViews views) implements LedgerMemory {

    @Override
    public @Nullable Receipt recall(Request.Idempotency key) {
        return idempotency.recall(key);
    }

    @Override
    public void catchUp() {
        views.catchUp();
    }

    @Override
    public long seen() {
        return views.seen();
    }
}
