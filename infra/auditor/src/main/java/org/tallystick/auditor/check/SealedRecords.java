package org.tallystick.auditor.check;

import java.time.Instant;
import java.util.function.Consumer;
import org.tallystick.auditor.log.EveryEntry;
import org.tallystick.ledger.SealedRecord;

/** Every entry is a sealed record that says its own index, and none was accepted before the one that stands before it. */
public final class SealedRecords implements EveryEntry.Visitor {

    private final Consumer<String> findings;
    private Instant latest = Instant.MIN;
    private long count;

    public SealedRecords(Consumer<String> findings) {
        this.findings = findings;
    }

    @Override
    public void visit(long index, byte[] entry) {
        SealedRecord sealed;
        try {
            sealed = SealedRecord.parse(entry);
        } catch (IllegalArgumentException e) {
            findings.accept("entry " + index + " is " + e.getMessage());
            return;
        }
        count++;
        if (sealed.index() != index) {
            findings.accept("entry " + index + " says that it is " + sealed.index());
        }
        if (sealed.acceptedAt().isBefore(latest)) {
            findings.accept("entry " + index + " was accepted at " + sealed.acceptedAt() + ", before " + latest);
        }
        latest = sealed.acceptedAt();
    }

    public long count() {
        return count;
    }
}
