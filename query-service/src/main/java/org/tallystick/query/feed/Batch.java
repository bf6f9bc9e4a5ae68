package org.tallystick.query.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one poll brought, decoded once for all projections.
 *
 * @param undecodable what follows the entries and can not be read
 */
record Batch(List<Located> entries, @Nullable Undecodable undecodable) {

    Batch {
        entries = List.copyOf(entries);
    }

    /** The index after the last. */
    long end() {
        return undecodable != null
                ? undecodable.beyond().nextIndex()
                : entries.getLast().index() + 1;
    }

    /** @param offset where the topic has it */
    record Located(LedgerEntry entry, long offset) {

        long index() {
            return entry.index();
        }
    }

    /**
     * An intact entry of a type or shape that this version does not know.
     *
     * @param beyond where a projection stands that went past it
     */
    record Undecodable(FeedPosition beyond, String type, String reason) {

        long index() {
            return beyond.nextIndex() - 1;
        }
    }

    /** What the records of a poll are, in topic order; {@code seenUpTo} is the time before which nothing else can follow. */
    record Poll(
            List<Batch> batches, Instant seenUpTo, @Nullable CorruptLedgerException corrupt) {}
}
