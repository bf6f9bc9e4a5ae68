package org.tallystick.auditor.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tallystick.auditor.log.InvalidLogException;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import tools.jackson.databind.JsonNode;

/** Events against their records: digest, place in the log, none twice, and the order within each stream. */
public final class ExportedEvents {

    private final TrustPolicy policy;
    private final Optional<VerifiedLog> log;
    private final Consumer<Trust.Signed> heads;
    private final Consumer<String> findings;
    private final Matched visitor;
    private final Map<String, Long> streams = new HashMap<>();
    private final Map<SignedNote, Trust> checked = new HashMap<>();
    private long last = -1;
    private long matched;
    private long unread;

    /**
     * @param log where the records of events are that carry no proof
     * @param heads is told of every checkpoint that a proof stands on
     */
    public ExportedEvents(
            TrustPolicy policy, Optional<VerifiedLog> log, Consumer<Trust.Signed> heads, Consumer<String> findings) {
        this(policy, log, heads, findings, (recorded, event) -> {});
    }

    /** @param visitor is shown every event that is the one that was recorded */
    public ExportedEvents(
            TrustPolicy policy,
            Optional<VerifiedLog> log,
            Consumer<Trust.Signed> heads,
            Consumer<String> findings,
            Matched visitor) {
        this.policy = policy;
        this.log = log;
        this.heads = heads;
        this.findings = findings;
        this.visitor = visitor;
    }

    @FunctionalInterface
    public interface Matched {
        void visit(SealedRecord recorded, byte[] event);
    }

    public void check(long lineNumber, String line) {
        try {
            check(ExportedEvent.parse(line));
        } catch (IllegalArgumentException | InvalidLogException e) {
            findings.accept("line " + lineNumber + ": " + e.getMessage());
        }
    }

    public long matched() {
        return matched;
    }

    /** Lines whose event the caller may not read. */
    public long unread() {
        return unread;
    }

    private void check(ExportedEvent line) {
        SealedRecord sealed = line.receipt().map(this::proven).orElseGet(() -> inLog(line.index()));
        if (sealed.index() != line.index()) {
            throw new IllegalArgumentException("says index " + line.index() + ", its record " + sealed.index());
        }
        if (line.index() <= last) {
            throw new IllegalArgumentException("index " + line.index() + " stands after " + last);
        }
        last = line.index();
        if (line.stored().isEmpty()) {
            unread++;
            return;
        }
        ExportedEvent.Stored stored = line.stored().get();
        if (!SealedRecord.digest(stored.salt(), stored.event()).equals(sealed.eventSha256())) {
            throw new IllegalArgumentException("event " + line.index() + " is not the one that was recorded");
        }
        matched++;
        inOrder(line.index(), stored.event());
        visitor.visit(sealed, stored.event());
    }

    private SealedRecord proven(Receipt receipt) {
        if (!receipt.isIncluded()) {
            throw new IllegalArgumentException("the proof does not lead to the root of its checkpoint");
        }
        Trust trust = checked.computeIfAbsent(receipt.proof().note(), note -> {
            Trust of = policy.check(note);
            if (of instanceof Trust.Signed signed) {
                heads.accept(signed);
            }
            return of;
        });
        if (trust instanceof Trust.Refused refused) {
            throw new IllegalArgumentException(refused.reason());
        }
        return receipt.sealed();
    }

    private SealedRecord inLog(long index) {
        VerifiedLog shown = log.orElseThrow(() -> new IllegalArgumentException("no proof, and no log was named"));
        if (index < 0 || index >= shown.checkpoint().size()) {
            throw new IllegalArgumentException("the log has no entry " + index);
        }
        TilePath tile =
                TilePath.holding(TilePath.ENTRIES, index, shown.checkpoint().size());
        return SealedRecord.parse(shown.entries(tile).get((int) (index - tile.first())));
    }

    /** Sequences of a stream only grow with the index; where the caller may not read all of it, there are gaps. */
    private void inOrder(long index, byte[] event) {
        JsonNode json = StrictJson.read(event, "event " + index);
        String stream = json.path("stream").asString("");
        long seq = json.path("streamSeq").asLong(-1);
        Long before = streams.put(stream, seq);
        if (before != null && seq <= before) {
            throw new IllegalArgumentException(
                    "event " + index + " has number " + seq + " of " + stream + ", after " + before);
        }
    }
}
