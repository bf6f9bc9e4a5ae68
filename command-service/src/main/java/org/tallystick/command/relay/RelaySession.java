package org.tallystick.command.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One holder's turn: from fencing whoever relayed before to the first failure. Each {@link #publish} is one transaction on the topic; if
 * the process dies inside it, the broker aborts it and the next holder reads the same position again.
 */
final class RelaySession {

    private final LedgerTail ledger;
    private final Producer<byte[], byte[]> producer;
    private final Acknowledged acknowledged;
    private long next;

    /** Where the last entry lies that this turn knows of. */
    private long offset;

    private RelaySession(
            LedgerTail ledger, Producer<byte[], byte[]> producer, Acknowledged acknowledged, @Nullable TopicEnd end) {
        this.ledger = ledger;
        this.producer = producer;
        this.acknowledged = acknowledged;
        this.next = end == null ? 0 : end.index() + 1;
        this.offset = end == null ? -1 : end.offset();
    }

    /**
     * Fences any earlier relay and only then reads where the topic ends: afterwards nobody else can move that end.
     *
     * @throws ContradictionException when the topic's last entry is not the ledger's, or its first entries are gone
     */
    static RelaySession begin(
            LedgerTail ledger,
            Producer<byte[], byte[]> producer,
            Consumer<byte[], byte[]> consumer,
            Acknowledged acknowledged)
            throws SQLException {
        producer.initTransactions();
        TopicEnd end = TopicEnd.find(consumer);
        isWhole(TopicEnd.beginning(consumer));
        if (end != null) {
            agree(end, ledger.eventIdAt(end.index()));
            acknowledged.committed(end.index(), 1, end.offset());
        }
        return new RelaySession(ledger, producer, acknowledged, end);
    }

    /** Index of the entry that the topic needs next. */
    long next() {
        return next;
    }

    List<PendingEntry> pending() throws SQLException {
        return ledger.from(next);
    }

    /**
     * Publishes {@code batch} in one transaction; when this returns, all of it is committed on the topic.
     *
     * @throws ContradictionException when it would not lie behind the entry before it, as on a topic that was made anew meanwhile;
     *     nothing is committed then
     */
    void publish(List<PendingEntry> batch) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (PendingEntry entry : batch) {
            sent.add(producer.send(entry.message()));
        }
        producer.flush();
        long firstOffset = sent.getFirst().get().offset();
        if (firstOffset <= offset) {
            producer.abortTransaction();
            throw new ContradictionException("entry " + next + " would lie at " + firstOffset
                    + " on the topic, and the entry before it lay at " + offset + ": was the topic made anew?");
        }
        producer.commitTransaction();
        acknowledged.committed(next, batch.size(), firstOffset);
        next = PendingEntry.lastIndexOf(batch) + 1;
        offset = sent.getLast().get().offset();
    }

    private static void isWhole(long beginning) {
        if (beginning > 0) {
            throw new ContradictionException("the topic begins at offset " + beginning
                    + ": its first entries were deleted. Delete the topic, and it is filled again from the ledger");
        }
    }

    private static void agree(TopicEnd end, @Nullable UUID inLedger) {
        if (inLedger == null) {
            throw new ContradictionException("the topic holds entry " + end.index()
                    + ", which the ledger does not have: was the ledger restored from a backup?");
        }
        if (!inLedger.equals(end.eventId())) {
            throw new ContradictionException("entry " + end.index() + " is event " + end.eventId()
                    + " on the topic and event " + inLedger + " in the ledger");
        }
    }
}
