package org.tallystick.query.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.query.feed.Batch.Located;
import org.tallystick.query.feed.Batch.Poll;
import org.tallystick.query.feed.Batch.Undecodable;

/** Cuts what a poll brought into batches: one ends before every entry that can not be decoded, and all before what is corrupt. */
final class PollReader {

    /** No two clocks are alike. */
    static final Duration AHEAD = Duration.ofSeconds(10);

    private final RecordReader reader;
    private final Supplier<Instant> believable;

    /**
     * @param clock what a signed head says of its time is covered by nothing: it is not believed where it is later than this by more than
     *     {@link #AHEAD}, so that no question as of a time to come is answered long before that has come
     */
    PollReader(RecordReader reader, InstantSource clock) {
        this.reader = reader;
        this.believable = () -> clock.instant().plus(AHEAD);
    }

    /** For who asks for entries only. */
    PollReader(RecordReader reader) {
        this.reader = reader;
        this.believable = () -> Instant.MIN;
    }

    Poll read(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Cut cut = new Cut();
        try {
            records.forEach(in -> read(in, cut));
        } catch (CorruptLedgerException e) {
            return cut.end(e);
        }
        return cut.end(null);
    }

    private void read(ConsumerRecord<byte[], byte[]> in, Cut cut) {
        if (RecordReader.isCheckpoint(in)) {
            Instant time = RecordReader.timeOfCheckpoint(in);
            if (!time.isAfter(believable.get())) {
                cut.seen(time);
            }
            return;
        }
        SealedRecord seal = reader.seal(in);
        cut.seen(seal.acceptedAt());
        try {
            cut.entries.add(new Located(reader.entry(in, seal), in.offset()));
        } catch (UnreadableEntryException e) {
            cut.batch(new Undecodable(
                    FeedPosition.after(seal, in.offset()), RecordReader.type(in), String.valueOf(e.getMessage())));
        }
    }

    private static final class Cut {

        private final List<Batch> batches = new ArrayList<>();
        private final List<Located> entries = new ArrayList<>();
        private Instant seenUpTo = Instant.MIN;

        void seen(Instant time) {
            seenUpTo = time.isAfter(seenUpTo) ? time : seenUpTo;
        }

        void batch(@Nullable Undecodable undecodable) {
            batches.add(new Batch(entries, undecodable));
            entries.clear();
        }

        Poll end(@Nullable CorruptLedgerException corrupt) {
            if (!entries.isEmpty()) {
                batch(null);
            }
            return new Poll(batches, seenUpTo, corrupt);
        }
    }
}
