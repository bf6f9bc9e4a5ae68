package org.tallystick.acceptance.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.SignedNote;

/** Walks the topic in step with the ledger: each entry once, in order, with the same bytes. */
final class TopicCheck {

    private static final String CHECKPOINT = "checkpoint.v1";

    private final Findings findings;
    private final Iterator<ConsumerRecord<byte[], byte[]>> topic;
    private final Map<Long, String> batchFrontiers;
    private long size;

    /** @param batchFrontiers the frontier in hex that each batch row of the ledger claims, by size: heads are signed of batches */
    TopicCheck(Findings findings, Iterator<ConsumerRecord<byte[], byte[]>> topic, Map<Long, String> batchFrontiers) {
        this.findings = findings;
        this.topic = topic;
        this.batchFrontiers = Map.copyOf(batchFrontiers);
    }

    /** The topic may end before the ledger does: the relay follows. */
    void accept(LedgerRow row) {
        ConsumerRecord<byte[], byte[]> copy = nextEntry();
        if (copy != null) {
            size++;
            compare(row, copy);
        }
    }

    /** Number of ledger entries seen on the topic; what lies beyond the ledger's end is a discrepancy. */
    long finish() {
        for (ConsumerRecord<byte[], byte[]> extra = nextEntry(); extra != null; extra = nextEntry()) {
            size++;
            findings.add("topic offset " + extra.offset(), "no such entry in the ledger");
        }
        return size;
    }

    private void compare(LedgerRow row, ConsumerRecord<byte[], byte[]> copy) {
        String where = "topic offset " + copy.offset() + " (ledger " + row.index() + ")";
        findings.expect(copy.key() == null, where, "it has a key");
        Map<String, String> expected = Map.of(
                "ce_time", InstantFormat.format(row.acceptedAt()),
                "ce_ledgerindex", Long.toString(row.index()),
                "ce_id", row.eventId().toString(),
                "ce_type", row.type(),
                "ce_subject", row.stream(),
                "ce_streamseq", Long.toString(row.streamSeq()),
                "ce_stateseq", Long.toString(row.stateSeq()),
                "sealedrecord", row.sealedRecord());
        expected.forEach((name, value) ->
                findings.expect(value.equals(header(copy, name)), where, name + " is " + header(copy, name)));
        Header salt = only(copy, "salt");
        findings.expect(salt != null && Hex.of(salt.value()).equals(row.saltHex()), where, "another salt");
        findings.expect(Hex.of(copy.value()).equals(row.eventHex()), where, "another event");
    }

    private @Nullable ConsumerRecord<byte[], byte[]> nextEntry() {
        while (topic.hasNext()) {
            ConsumerRecord<byte[], byte[]> entry = topic.next();
            if (!Objects.equals(CHECKPOINT, header(entry, "ce_type"))) {
                return entry;
            }
            checkpoint(entry);
        }
        return null;
    }

    /** Whoever signed it: that the ledger has this head, and that the topic has what it covers. */
    private void checkpoint(ConsumerRecord<byte[], byte[]> record) {
        String where = "topic offset " + record.offset();
        try {
            Checkpoint head = Checkpoint.parse(SignedNote.parse(record.value()).text());
            String frontier = batchFrontiers.get(head.size());
            findings.expect(head.size() <= size, where, "a checkpoint before entry " + (head.size() - 1));
            findings.expect(
                    Long.toString(head.size()).equals(header(record, "checkpointsize")),
                    where,
                    "checkpointsize is " + header(record, "checkpointsize"));
            findings.expect(
                    frontier != null
                            && Arrays.equals(
                                    head.root(),
                                    Frontier.of(head.size(), HexFormat.of().parseHex(frontier))
                                            .root()),
                    where,
                    "a checkpoint of another tree");
        } catch (IllegalArgumentException e) {
            findings.add(where, "not a checkpoint");
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> entry, String name) {
        Header header = only(entry, name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Of two, another reader would take the other one: that is as good as none. */
    private static @Nullable Header only(ConsumerRecord<byte[], byte[]> entry, String name) {
        Iterator<Header> headers = entry.headers().headers(name).iterator();
        Header first = headers.hasNext() ? headers.next() : null;
        return headers.hasNext() ? null : first;
    }
}
