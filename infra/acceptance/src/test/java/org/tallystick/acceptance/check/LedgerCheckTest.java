package org.tallystick.acceptance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.SealedRecord;

/** The checker finds what it is there to find. */
class LedgerCheckTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00.000Z");
    private static final UUID ID = new UUID(4, 4);
    private static final byte[] SALT = new byte[16];
    private static final EventCodec CODEC = new EventCodec();

    private final List<LedgerRow> rows =
            new ArrayList<>(List.of(row(0, NOON), row(1, NOON), row(2, NOON.plusMillis(1))));
    private final Map<Long, String> frontiers = Map.of(1L, frontier(rows.subList(0, 1)), 3L, frontier(rows));

    @Test
    void aTrueLedgerHasNoDiscrepancy() {
        assertThat(discrepancies(rows)).isEmpty();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("an event changed", rows -> with(rows, 1, changedEvent(rows.get(1)))),
                forgery("a row dropped from the middle", rows -> List.of(rows.get(0), rows.get(2))),
                forgery("two rows swapped", rows -> List.of(rows.get(1), rows.get(0), rows.get(2))),
                forgery("an event changed and sealed again", rows -> with(rows, 1, row(1, NOON.plusMillis(1)))),
                forgery("a row backdated", rows -> with(rows, 2, row(2, NOON.minusMillis(1)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgeryIsFound(String what, UnaryOperator<List<LedgerRow>> forged) {
        assertThat(discrepancies(forged.apply(rows))).as(what).isNotEmpty();
    }

    private static Arguments forgery(String what, UnaryOperator<List<LedgerRow>> change) {
        return Arguments.of(what, change);
    }

    private List<Discrepancy> discrepancies(List<LedgerRow> ledger) {
        Findings findings = new Findings();
        LedgerCheck check = new LedgerCheck(findings, frontiers);
        ledger.forEach(check::accept);
        return findings.kept();
    }

    private static List<LedgerRow> with(List<LedgerRow> rows, int index, LedgerRow changed) {
        List<LedgerRow> copy = new ArrayList<>(rows);
        copy.set(index, changed);
        return copy;
    }

    private static LedgerRow row(long index, Instant acceptedAt) {
        String stream = "cycle/JPOA-CA-2022/2026-H2";
        Envelope.Actor actor = new Envelope.Actor(ID, "secretariat", ID);
        byte[] event = CODEC.encode(
                new Envelope(stream, index, Envelope.NO_STATE, null, actor, ID, NOON, new CycleClosed()), () -> {
                    throw new AssertionError("nothing to encrypt");
                });
        UUID eventId = new UUID(7, index);
        SealedRecord sealed =
                new SealedRecord(index, eventId, "0".repeat(64), acceptedAt, SealedRecord.digest(SALT, event));
        return new LedgerRow(
                index,
                eventId,
                stream,
                index,
                Envelope.NO_STATE,
                index,
                "cycle.closed.v1",
                acceptedAt,
                HexFormat.of().formatHex(SALT),
                HexFormat.of().formatHex(event),
                new String(sealed.toBytes(), StandardCharsets.US_ASCII));
    }

    private static LedgerRow changedEvent(LedgerRow row) {
        String other = row.eventHex()
                .replace(
                        HexFormat.of().formatHex("12:00".getBytes(StandardCharsets.US_ASCII)),
                        HexFormat.of().formatHex("11:00".getBytes(StandardCharsets.US_ASCII)));
        return new LedgerRow(
                row.index(),
                row.eventId(),
                row.stream(),
                row.streamSeq(),
                row.state(),
                row.stateSeq(),
                row.type(),
                row.acceptedAt(),
                row.saltHex(),
                other,
                row.sealedRecord());
    }

    private static String frontier(List<LedgerRow> rows) {
        Frontier frontier = Frontier.empty();
        for (LedgerRow row : rows) {
            frontier = frontier.append(List.of(Merkle.leaf(row.sealedRecord().getBytes(StandardCharsets.US_ASCII))));
        }
        return Hex.of(frontier.toBytes());
    }
}
