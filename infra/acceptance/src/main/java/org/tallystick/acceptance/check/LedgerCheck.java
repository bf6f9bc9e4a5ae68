package org.tallystick.acceptance.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.events.wire.EventTypes;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.SealedRecord;

/** Goes through the ledger once, in order, and recomputes everything that the rows claim. */
final class LedgerCheck {

    private final Findings findings;
    private final Map<Long, String> batchFrontiers;
    private final EventCodec codec = new EventCodec();
    private final Map<String, Long> nextInStream = new HashMap<>();
    private final Map<String, Long> nextInState = new HashMap<>();
    private Instant latest = Instant.EPOCH;
    private Frontier frontier = Frontier.empty();

    /** @param batchFrontiers the frontier in hex that each batch row claims, by size */
    LedgerCheck(Findings findings, Map<Long, String> batchFrontiers) {
        this.findings = findings;
        this.batchFrontiers = batchFrontiers;
    }

    void accept(LedgerRow row) {
        String where = "ledger " + row.index();
        findings.expect(row.index() == frontier.size(), where, "index " + frontier.size() + " was expected");
        findings.expect(!row.acceptedAt().isBefore(latest), where, "accepted before its predecessor");
        latest = row.acceptedAt();
        dense(nextInStream, row.stream(), row.streamSeq(), where);
        dense(nextInState, row.state(), row.stateSeq(), where);
        sealed(row, where);
        envelope(row, where);
        grow(row, where);
    }

    long size() {
        return frontier.size();
    }

    private void dense(Map<String, Long> next, String key, long sequence, String where) {
        long expected = next.merge(key, 1L, Long::sum) - 1;
        findings.expect(sequence == expected, where, "sequence " + sequence + " of " + key + ", not " + expected);
    }

    private void sealed(LedgerRow row, String where) {
        try {
            SealedRecord sealed = SealedRecord.parse(row.sealedRecord().getBytes(StandardCharsets.UTF_8));
            findings.expect(sealed.index() == row.index(), where, "sealed with index " + sealed.index());
            findings.expect(sealed.eventId().equals(row.eventId()), where, "sealed with another event id");
            findings.expect(sealed.acceptedAt().equals(row.acceptedAt()), where, "sealed with another instant");
            findings.expect(
                    sealed.eventSha256().equals(SealedRecord.digest(row.salt(), row.event())),
                    where,
                    "the event is not the one that was sealed");
        } catch (IllegalArgumentException e) {
            findings.add(where, "not a sealed record");
        }
    }

    private void envelope(LedgerRow row, String where) {
        try {
            Envelope envelope = codec.decode(row.event());
            findings.expect(
                    envelope.stream().equals(row.stream())
                            && envelope.streamSeq() == row.streamSeq()
                            && envelope.state().equals(row.state())
                            && envelope.type().equals(EventTypes.readAs(row.type())),
                    where,
                    "the columns differ from the event");
        } catch (RuntimeException e) {
            findings.add(where, "the event does not decode: " + e.getMessage());
        }
    }

    private void grow(LedgerRow row, String where) {
        frontier = frontier.append(List.of(Merkle.leaf(row.sealedRecord().getBytes(StandardCharsets.UTF_8))));
        String claimed = batchFrontiers.get(frontier.size());
        if (claimed != null) {
            findings.expect(claimed.equals(Hex.of(frontier.toBytes())), where, "the batch row's frontier differs");
        }
    }
}
