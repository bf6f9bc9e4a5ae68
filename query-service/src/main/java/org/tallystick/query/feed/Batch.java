package org.tallystick.query.feed;

import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What one poll brought, decoded once for all projections.
 *
 * @param undecodable what follows the entries and can not be read
 */
record Batch(List<Located> entries, @Nullable Undecodable undecodable) {

    static final Batch EMPTY = new Batch(List.of(), null);

    Batch {
        entries = List.copyOf(entries);
    }

    /** The index after the last. */
    long end() {
        return undecodable != null
                ? undecodable.beyond().nextIndex()
                : entries.getLast().index() + 1;
    }

    boolean isEmpty() {
        return entries.isEmpty() && undecodable == null;
    }

    /** What of it comes before {@code index}. */
    Batch before(long index) {
        return of(entry -> entry < index);
    }

    Batch from(long index) {
        return of(entry -> entry >= index);
    }

    private Batch of(LongPredicate wanted) {
        return new Batch(
                entries.stream().filter(entry -> wanted.test(entry.index())).toList(),
                undecodable != null && wanted.test(undecodable.index()) ? undecodable : null);
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
