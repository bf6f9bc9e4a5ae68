package org.tallystick.query.feed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.events.wire.EventTypes;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.events.wire.UnknownEventTypeException;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;
import tools.jackson.core.JacksonException;

/** A record of the topic, checked against its seal before a byte of it is believed, then decoded. */
final class RecordReader {

    private static final String CHECKPOINT = "checkpoint.v1";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final EventCodec codec = new EventCodec();
    private final String origin;
    private final Function<String, Optional<SecretKey>> tagKeys;

    /** Without keys: the number of an entry among its state's is believed. */
    RecordReader(String origin) {
        this(origin, _ -> Optional.empty());
    }

    /** @param tagKeys of the states whose numbers are compared with their tags */
    RecordReader(String origin, Function<String, Optional<SecretKey>> tagKeys) {
        this.origin = origin;
        this.tagKeys = tagKeys;
    }

    /** Signed tree heads stand between the entries and are none. */
    static boolean isCheckpoint(ConsumerRecord<byte[], byte[]> in) {
        return CHECKPOINT.equals(type(in));
    }

    static String type(ConsumerRecord<byte[], byte[]> in) {
        return header(in, "ce_type");
    }

    static Instant timeOfCheckpoint(ConsumerRecord<byte[], byte[]> in) {
        try {
            return Instant.parse(header(in, "ce_time"));
        } catch (DateTimeException e) {
            throw new CorruptLedgerException("offset " + in.offset() + ": checkpoint without a time");
        }
    }

    /** @throws CorruptLedgerException when value, headers and sealed record do not agree */
    SealedRecord seal(ConsumerRecord<byte[], byte[]> in) {
        SealedRecord seal = parse(in);
        if (in.key() != null) {
            throw corrupt(in, "it has a key, which the ledger's records do not have");
        }
        require(in, "ce_ledgerindex", Long.toString(seal.index()));
        require(in, "ce_id", seal.eventId().toString());
        require(in, "ce_time", InstantFormat.format(seal.acceptedAt()));
        require(in, "ce_source", origin);
        String digest = SealedRecord.digest(bytes(in, "salt"), in.value());
        if (!digest.equals(seal.eventSha256())) {
            throw corrupt(
                    in,
                    "the event of entry " + seal.index() + " hashes to " + digest + ", its seal says "
                            + seal.eventSha256());
        }
        return seal;
    }

    /** The sealed record as it came: the leaf of the tree is over these bytes. */
    static byte[] sealedBytes(ConsumerRecord<byte[], byte[]> in) {
        return bytes(in, "sealedrecord");
    }

    /**
     * @throws UnreadableEntryException when the type or shape is unknown here
     * @throws CorruptLedgerException when event and headers do not agree
     */
    LedgerEntry entry(ConsumerRecord<byte[], byte[]> in, SealedRecord seal) {
        Envelope envelope = decode(in);
        requireType(in, envelope.type());
        require(in, "ce_subject", envelope.stream());
        require(in, "ce_streamseq", Long.toString(envelope.streamSeq()));
        long stateSeq = stateSeq(in, envelope.state(), seal);
        StoredEvent stored = StoredEvent.of(type(in), sealedBytes(in), bytes(in, "salt"), in.value());
        return new LedgerEntry(seal.index(), seal.eventId(), seal.acceptedAt(), stateSeq, envelope, stored);
    }

    /** The number itself stands in no sealed byte, but the tag is made of it. */
    private long stateSeq(ConsumerRecord<byte[], byte[]> in, String state, SealedRecord seal) {
        String found = header(in, "ce_stateseq");
        if (!NUMBER.matcher(found).matches()) {
            throw corrupt(in, "ce_stateseq is " + found);
        }
        long stateSeq = Long.parseLong(found);
        if (tagKeys.apply(state)
                .filter(key -> !StateTag.of(key, stateSeq).equals(seal.tag()))
                .isPresent()) {
            throw corrupt(in, "ce_stateseq is " + found + ", which is not what the tag is of");
        }
        return stateSeq;
    }

    private Envelope decode(ConsumerRecord<byte[], byte[]> in) {
        try {
            return codec.decode(in.value());
        } catch (UnknownEventTypeException | JacksonException e) {
            throw new UnreadableEntryException(e);
        }
    }

    private static SealedRecord parse(ConsumerRecord<byte[], byte[]> in) {
        try {
            return SealedRecord.parse(sealedBytes(in));
        } catch (IllegalArgumentException e) {
            throw corrupt(in, "not a sealed record");
        }
    }

    private static void require(ConsumerRecord<byte[], byte[]> in, String name, String expected) {
        String found = header(in, name);
        if (!found.equals(expected)) {
            throw corrupt(in, name + " is " + found + " instead of " + expected);
        }
    }

    /** An older version of an event keeps its name on the wire, which is the one that it begins with. */
    private static void requireType(ConsumerRecord<byte[], byte[]> in, String expected) {
        String found = type(in);
        byte[] written = ("{\"type\":\"" + found + "\",").getBytes(StandardCharsets.UTF_8);
        byte[] begins = Arrays.copyOf(in.value(), written.length);
        if (!EventTypes.readAs(found).equals(expected) || !Arrays.equals(begins, written)) {
            throw corrupt(in, "ce_type is " + found + " instead of " + expected);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> in, String name) {
        return new String(bytes(in, name), StandardCharsets.UTF_8);
    }

    /** Of two, another reader would take the other one. */
    private static byte[] bytes(ConsumerRecord<byte[], byte[]> in, String name) {
        Iterator<Header> headers = in.headers().headers(name).iterator();
        byte[] value = headers.hasNext() ? headers.next().value() : null;
        if (value == null) {
            throw corrupt(in, "header " + name + " is missing");
        }
        if (headers.hasNext()) {
            throw corrupt(in, "header " + name + " is there twice");
        }
        return value;
    }

    private static CorruptLedgerException corrupt(ConsumerRecord<byte[], byte[]> in, String what) {
        return new CorruptLedgerException("offset " + in.offset() + ": " + what);
    }
}
