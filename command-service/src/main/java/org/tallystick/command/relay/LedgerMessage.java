package org.tallystick.command.relay;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.SignedCheckpoints;
import org.tallystick.events.wire.InstantFormat;

/**
 * A ledger row as a Kafka record: CloudEvents 1.0, Kafka protocol binding, section 3.2 (binary content mode). The value is the stored
 * event, byte for byte; the sealed record and the salt travel as headers, so that a reader can verify what it got.
 */
final class LedgerMessage {

    static final String TYPE = "ce_type";
    static final String ID = "ce_id";
    static final String TIME = "ce_time";
    static final String LEDGER_INDEX = "ce_ledgerindex";
    static final String CHECKPOINT = "checkpoint.v1";
    static final String CHECKPOINT_SIZE = "checkpointsize";

    private final String origin;

    /** @param origin of the ledger, becomes {@code ce_source} */
    LedgerMessage(String origin) {
        this.origin = origin;
    }

    /** @throws IllegalStateException when the row is not the one at {@code expected}: the ledger has a gap */
    PendingEntry read(ResultSet row, long expected) throws SQLException {
        long index = row.getLong("idx");
        if (index != expected) {
            throw new IllegalStateException("ledger entry " + expected + " is missing, the next one is " + index);
        }
        Instant acceptedAt = Objects.requireNonNull(row.getObject("accepted_at", OffsetDateTime.class))
                .toInstant();
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                LedgerTopic.NAME, LedgerTopic.PARTITION, acceptedAt.toEpochMilli(), null, row.getBytes("event"));
        Headers headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, row.getString("event_id"));
        put(headers, TYPE, row.getString("type"));
        put(headers, "ce_source", origin);
        put(headers, "ce_subject", row.getString("stream"));
        put(headers, TIME, InstantFormat.format(acceptedAt));
        put(headers, "content-type", "application/json");
        put(headers, LEDGER_INDEX, Long.toString(index));
        put(headers, "ce_stateseq", Long.toString(row.getLong("state_seq")));
        put(headers, "ce_streamseq", Long.toString(row.getLong("stream_seq")));
        put(headers, "ce_traceparent", row.getString("traceparent"));
        headers.add("sealedrecord", row.getBytes("sealed_record"));
        headers.add("salt", row.getBytes("salt"));
        return new PendingEntry(index, acceptedAt, message);
    }

    /** A signed head, after the last entry that it covers. */
    ProducerRecord<byte[], byte[]> checkpoint(SignedCheckpoints.Signed signed) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                LedgerTopic.NAME,
                LedgerTopic.PARTITION,
                signed.time().toEpochMilli(),
                null,
                signed.note().toBytes());
        String size = Long.toString(signed.head().size());
        Headers headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, "checkpoint-" + size + "-" + signed.time().toEpochMilli());
        put(headers, TYPE, CHECKPOINT);
        put(headers, "ce_source", origin);
        put(headers, TIME, InstantFormat.format(signed.time()));
        put(headers, "content-type", "text/plain; charset=utf-8");
        put(headers, CHECKPOINT_SIZE, size);
        return message;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
