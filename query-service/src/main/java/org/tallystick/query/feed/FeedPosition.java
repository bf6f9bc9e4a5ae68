package org.tallystick.query.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.query.feed.Batch.Located;

/**
 * How far a projection is: the row beside its rows.
 *
 * @param nextIndex the only entry that it takes next
 * @param lastEvent id of the entry before, which must be the same whenever it is met again
 * @param acceptedAt of the same entry
 * @param offset of the same entry, −1 for none: a hint where to read on
 */
record FeedPosition(
        long nextIndex, @Nullable UUID lastEvent, @Nullable Instant acceptedAt, long offset) {

    static final FeedPosition START = new FeedPosition(0, null, null, -1);

    static FeedPosition after(SealedRecord last, long offset) {
        return new FeedPosition(last.index() + 1, last.eventId(), last.acceptedAt(), offset);
    }

    static FeedPosition after(Located last) {
        LedgerEntry entry = last.entry();
        return new FeedPosition(entry.index() + 1, entry.eventId(), entry.acceptedAt(), last.offset());
    }
}
