package org.tallystick.acceptance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

/** The checker finds on the topic what it is there to find. */
class TopicCheckTest {

    private static final List<LedgerRow> LEDGER = Stream.of(0, 1, 2)
            .map(index -> Rows.row(index, "report/a", "report.entry-recorded.v1"))
            .toList();

    private static final NoteSigner SIGNER =
            NoteSigner.parse(NoteSigner.generate("o", SignatureType.ED25519, new SecureRandom()));

    private final List<ConsumerRecord<byte[], byte[]>> topic =
            new ArrayList<>(LEDGER.stream().map(TopicCheckTest::copyOf).toList());

    @Test
    void aTrueCopyHasNoDiscrepancy() {
        assertThat(discrepancies(topic)).isEmpty();
    }

    @Test
    void aTopicThatIsBehindAndOneWithCheckpointsHaveNone() {
        assertThat(discrepancies(List.of(topic.get(0), checkpoint(head(1)), topic.get(1))))
                .isEmpty();
        assertThat(discrepancies(List.of(topic.get(0), topic.get(1), checkpoint(head(1)), checkpoint(head(2)))))
                .isEmpty();
    }

    @Test
    void aCheckpointThatIsEarlyOrOfAnotherTreeOrNoneIsFound() {
        assertThat(discrepancies(List.of(topic.get(0), checkpoint(head(2)), topic.get(1))))
                .hasSize(1);
        assertThat(discrepancies(List.of(topic.get(0), checkpoint(Checkpoint.of("o", 1, Merkle.emptyRoot())))))
                .hasSize(1);
        ConsumerRecord<byte[], byte[]> none = record(9, new byte[] {1});
        header(none, "ce_type", "checkpoint.v1");
        assertThat(discrepancies(List.of(topic.get(0), none))).hasSize(1);
    }

    private static Frontier frontier(int size) {
        return Frontier.empty()
                .append(LEDGER.stream()
                        .limit(size)
                        .map(row -> Merkle.leaf(row.sealedRecord().getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    private static Checkpoint head(int size) {
        return Checkpoint.of("o", size, frontier(size).root());
    }

    private static ConsumerRecord<byte[], byte[]> checkpoint(Checkpoint head) {
        ConsumerRecord<byte[], byte[]> checkpoint =
                record(9, head.signedBy(SIGNER).toBytes());
        header(checkpoint, "ce_type", "checkpoint.v1");
        header(checkpoint, "checkpointsize", Long.toString(head.size()));
        return checkpoint;
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("an entry missing", topic -> List.of(topic.get(0), topic.get(2))),
                forgery("the first missing", topic -> topic.subList(1, 3)),
                forgery("an entry twice", topic -> List.of(topic.get(0), topic.get(1), topic.get(1), topic.get(2))),
                forgery("the last twice", topic -> List.of(topic.get(0), topic.get(1), topic.get(2), topic.get(2))),
                forgery("two swapped", topic -> List.of(topic.get(1), topic.get(0), topic.get(2))),
                forgery("another event", topic -> List.of(topic.get(0), otherEvent(topic.get(1)), topic.get(2))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgeryIsFound(String what, UnaryOperator<List<ConsumerRecord<byte[], byte[]>>> forged) {
        assertThat(discrepancies(forged.apply(topic))).as(what).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_ledgerindex",
                "ce_id",
                "ce_type",
                "ce_subject",
                "ce_streamseq",
                "ce_stateseq",
                "ce_time",
                "sealedrecord",
                "salt"
            })
    void aHeaderThatIsMissingOrAnotherOrThereTwiceIsFound(String name) {
        Header right = topic.get(1).headers().lastHeader(name);
        topic.get(1).headers().remove(name);
        assertThat(discrepancies(topic)).hasSize(1);
        header(topic.get(1), name, "forged");
        assertThat(discrepancies(topic)).hasSize(1);
        topic.get(1).headers().add(right);
        assertThat(discrepancies(topic)).hasSize(1);
    }

    @Test
    void aKeyIsFound() {
        ConsumerRecord<byte[], byte[]> second = topic.get(1);
        ConsumerRecord<byte[], byte[]> keyed =
                new ConsumerRecord<>(second.topic(), second.partition(), second.offset(), new byte[0], second.value());
        second.headers().forEach(header -> keyed.headers().add(header));
        assertThat(discrepancies(List.of(topic.get(0), keyed, topic.get(2)))).hasSize(1);
    }

    private static Arguments forgery(String what, UnaryOperator<List<ConsumerRecord<byte[], byte[]>>> change) {
        return Arguments.of(what, change);
    }

    private static List<Discrepancy> discrepancies(List<ConsumerRecord<byte[], byte[]>> topic) {
        Findings findings = new Findings();
        TopicCheck check = new TopicCheck(
                findings,
                topic.iterator(),
                Map.of(1L, Hex.of(frontier(1).toBytes()), 2L, Hex.of(frontier(2).toBytes())));
        LEDGER.forEach(check::accept);
        check.finish();
        return findings.kept();
    }

    private static ConsumerRecord<byte[], byte[]> copyOf(LedgerRow row) {
        ConsumerRecord<byte[], byte[]> copy = record(row.index(), row.event());
        Map.of(
                        "ce_ledgerindex", Long.toString(row.index()),
                        "ce_id", row.eventId().toString(),
                        "ce_type", row.type(),
                        "ce_subject", row.stream(),
                        "ce_time", InstantFormat.format(row.acceptedAt()),
                        "ce_streamseq", Long.toString(row.streamSeq()),
                        "ce_stateseq", Long.toString(row.stateSeq()),
                        "sealedrecord", row.sealedRecord())
                .forEach((name, value) -> header(copy, name, value));
        copy.headers().add("salt", row.salt());
        return copy;
    }

    private static ConsumerRecord<byte[], byte[]> otherEvent(ConsumerRecord<byte[], byte[]> copy) {
        ConsumerRecord<byte[], byte[]> other = record(copy.offset(), new byte[] {1});
        copy.headers().forEach(header -> other.headers().add(header));
        return other;
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
        return new ConsumerRecord<>("tallystick.ledger.v1", 0, offset, null, value);
    }

    private static void header(ConsumerRecord<byte[], byte[]> copy, String name, String value) {
        copy.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
