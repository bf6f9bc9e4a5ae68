package org.tallystick.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Batch.Located;

/**
 * What a projection takes of a batch: exactly the next index each time. A lower one is a duplicate, a higher one a gap.
 *
 * @param gap set when something is missing after {@code next}
 */
record Succession(List<Located> next, @Nullable LedgerGapException gap) {

    /** @throws CorruptLedgerException when the entry before the next is met again as another event: a history that is not ours */
    static Succession of(String projection, FeedPosition position, List<Located> batch) {
        List<Located> next = new ArrayList<>();
        long expected = position.nextIndex();
        UUID last = position.lastEvent();
        for (Located entry : batch) {
            if (entry.index() > expected) {
                return new Succession(next, new LedgerGapException(projection, expected, entry.index()));
            }
            if (entry.index() == expected) {
                next.add(entry);
                expected++;
                last = entry.entry().eventId();
            } else if (entry.index() == expected - 1) {
                requireSame(last, entry);
            }
        }
        return new Succession(next, null);
    }

    private static void requireSame(@Nullable UUID last, Located again) {
        if (!Objects.equals(last, again.entry().eventId())) {
            throw new CorruptLedgerException("entry " + again.index() + " was event " + last + " and now is "
                    + again.entry().eventId());
        }
    }

    void requireNoGap() {
        if (gap != null) {
            throw gap;
        }
    }
}
