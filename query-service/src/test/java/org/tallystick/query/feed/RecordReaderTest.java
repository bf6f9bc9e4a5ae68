package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.ledger.SealedRecord;

class RecordReaderTest {

    private final TestLedger ledger = new TestLedger("127.0.0.1:1");
    private final LedgerEntry entry = RandomHistory.of(3).get(12);
    private final RecordReader reader =
            new RecordReader(TestLedger.ORIGIN, state -> Optional.of(Sealing.tagKey(state)));

    @Test
    void anEntryIsReadAsItWasSealed() {
        ConsumerRecord<byte[], byte[]> record = received(ledger.record(entry, null));
        assertThat(reader.entry(record, reader.seal(record))).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_ledgerindex",
                "ce_id",
                "ce_time",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_streamseq",
                "ce_stateseq",
                "sealedrecord",
                "salt"
            })
    void aHeaderThatDisagreesOrIsMissingIsCorruption(String header) {
        ProducerRecord<byte[], byte[]> changed = ledger.record(entry, null);
        TestLedger.header(changed, header, "99");
        ProducerRecord<byte[], byte[]> without = ledger.record(entry, null);
        without.headers().remove(header);
        ProducerRecord<byte[], byte[]> whole = ledger.record(entry, null);

        assertThatThrownBy(() -> read(changed)).isInstanceOf(CorruptLedgerException.class);
        assertThatThrownBy(() -> read(without))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining(header);
        Header right = whole.headers().lastHeader(header);
        whole.headers().remove(header).add(header, new byte[] {'9'}).add(right);
        assertThatThrownBy(() -> read(whole))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining(header);
    }

    /** Every class of bytes that a record has, one bit at a time: what is covered by nothing is no part of the record. */
    @Test
    void everyBitOfARecordIsVouchedFor() {
        ProducerRecord<byte[], byte[]> whole = ledger.record(entry, null);
        List<String> headers = new ArrayList<>();
        whole.headers().forEach(header -> headers.add(header.key()));
        headers.removeAll(List.of("ce_specversion", "content-type", "ce_traceparent"));
        assertThat(headers).hasSize(10);
        for (String header : headers) {
            byte[] value = whole.headers().lastHeader(header).value();
            for (int bit = 0; bit < 8 * value.length; bit++) {
                ProducerRecord<byte[], byte[]> changed = ledger.record(entry, null);
                byte[] flipped = changed.headers().lastHeader(header).value().clone();
                flipped[bit / 8] ^= (byte) (1 << (bit % 8));
                changed.headers().remove(header).add(header, flipped);
                assertThatThrownBy(() -> read(changed))
                        .as(header + ", bit " + bit)
                        .isInstanceOf(CorruptLedgerException.class);
            }
        }
    }

    /** Nothing covers it: whoever rules the broker can say any time of a head that is genuine. */
    @Test
    void aHeadFromTheFutureTellsNoTime() {
        Instant now = Instant.parse("2026-07-01T08:00:00.000Z");
        PollReader heads = new PollReader(reader, InstantSource.fixed(now));
        assertThat(heads.read(List.of(received(ledger.checkpoint("2026-07-01T08:00:10.000Z"))))
                        .seenUpTo())
                .isEqualTo(now.plus(PollReader.AHEAD));
        assertThat(heads.read(List.of(
                                received(ledger.checkpoint("2026-07-01T07:59:00.000Z")),
                                received(ledger.checkpoint("2026-07-01T08:00:10.001Z"))))
                        .seenUpTo())
                .isEqualTo("2026-07-01T07:59:00.000Z");
    }

    @Test
    void aKeyIsNoPartOfARecord() {
        ProducerRecord<byte[], byte[]> sent = ledger.record(entry, null);
        ProducerRecord<byte[], byte[]> keyed =
                new ProducerRecord<>(sent.topic(), 0, new byte[0], sent.value(), sent.headers());
        assertThatThrownBy(() -> read(keyed))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("key");
    }

    @Test
    void ofAStateWithoutAKeyTheNumberIsBelieved() {
        ProducerRecord<byte[], byte[]> changed = ledger.record(entry, null);
        TestLedger.header(changed, "ce_stateseq", "99");
        ConsumerRecord<byte[], byte[]> record = received(changed);
        RecordReader without = new RecordReader(TestLedger.ORIGIN);
        assertThat(without.entry(record, without.seal(record)).stateSeq()).isEqualTo(99);
        TestLedger.header(changed, "ce_stateseq", "+99");
        ConsumerRecord<byte[], byte[]> malformed = received(changed);
        assertThatThrownBy(() -> without.entry(malformed, without.seal(malformed)))
                .isInstanceOf(CorruptLedgerException.class);
    }

    @Test
    void anOlderVersionIsReadAsTheNewest() {
        UUID person = History.id("person");
        LedgerEntry submitted = new History()
                .add("report/" + person, "KZ", "reporter", "customs", new ReportSubmitted(1, person, person, null));

        LedgerEntry read = read(ledger.recordOfTheFirstVersion(submitted));

        assertThat(read.envelope().payload())
                .isEqualTo(new ReportSubmitted(
                        1, person, submitted.envelope().actor().id(), null));
    }

    /** Both are read as the newest: the version in which it was written is told to auditors. */
    @Test
    void anotherVersionBesideAnEventIsCorruption() {
        UUID person = History.id("person");
        LedgerEntry submitted = new History()
                .add("report/" + person, "KZ", "reporter", "customs", new ReportSubmitted(1, person, person, null));
        ProducerRecord<byte[], byte[]> record = ledger.record(submitted, null);
        TestLedger.header(record, "ce_type", "report.submitted.v1");

        assertThatThrownBy(() -> read(record))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("ce_type");
    }

    @Test
    void anotherEventUnderTheSameSealIsCorruption() {
        ProducerRecord<byte[], byte[]> forged = ledger.record(entry, null);
        forged.value()[forged.value().length / 2] ^= 1;
        assertThatThrownBy(() -> read(forged))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("hashes to");
    }

    @Test
    void theSealIsTakenAsItCameAndInItsOneSpellingOnly() {
        ProducerRecord<byte[], byte[]> sent = ledger.record(entry, null);
        byte[] sealed = sent.headers().lastHeader("sealedrecord").value();
        ProducerRecord<byte[], byte[]> respelt = ledger.record(entry, null);
        TestLedger.header(
                respelt,
                "sealedrecord",
                new String(sealed, StandardCharsets.US_ASCII).replaceFirst("T[0-9:.]+Z", "T24:00:00.000Z"));

        assertThat(RecordReader.sealedBytes(received(sent))).isSameAs(sealed);
        assertThatThrownBy(() -> read(respelt))
                .isInstanceOf(CorruptLedgerException.class)
                .hasMessageContaining("not a sealed record");
    }

    @Test
    void anIntactEntryOfAnUnknownTypeIsNotCorruption() {
        ConsumerRecord<byte[], byte[]> later = received(ledger.recordOfUnknownType(entry));
        SealedRecord seal = reader.seal(later);
        assertThatThrownBy(() -> reader.entry(later, seal)).isInstanceOf(UnreadableEntryException.class);
    }

    private LedgerEntry read(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record = received(sent);
        return reader.entry(record, reader.seal(record));
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return record;
    }
}
