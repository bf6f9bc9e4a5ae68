package org.tallystick.query.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.query.feed.Batch.Located;
import org.tallystick.query.feed.Batch.Poll;
import org.tallystick.query.feed.Batch.Undecodable;

/** Cuts what a poll brought into batches: one ends before every entry that can not be decoded, and all before what is corrupt. */
final class PollReader {

    private final RecordReader reader;

    PollReader(RecordReader reader) {
        this.reader = reader;
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
            cut.seen(RecordReader.timeOfCheckpoint(in));
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
