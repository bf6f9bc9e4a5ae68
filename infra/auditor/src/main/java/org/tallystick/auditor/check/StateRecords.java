package org.tallystick.auditor.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tallystick.auditor.log.EveryEntry;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;

/**
 * A state's own events among all records, by its tag key: they are counted from 0 without a gap, so what was dropped leaves a hole, and
 * what was put elsewhere stands out of order. Holes are seen up to {@value #AHEAD} events wide.
 */
public final class StateRecords implements EveryEntry.Visitor {

    /** How many tags are known ahead of the last that was seen. */
    public static final int AHEAD = 1_000;

    private final SecretKey tagKey;
    private final Consumer<String> findings;
    private final Map<String, Long> tags = new HashMap<>();
    private long next;
    private long known;
    private long count;

    public StateRecords(SecretKey tagKey, Consumer<String> findings) {
        this.tagKey = tagKey;
        this.findings = findings;
        know(AHEAD);
    }

    @Override
    public void visit(long index, byte[] entry) {
        @Nullable Long seq = tags.get(tag(entry));
        if (seq == null) {
            return;
        }
        count++;
        if (seq < next) {
            findings.accept(
                    "entry " + index + " has the number " + seq + " of the state, which stands before it already");
            return;
        }
        for (long missing = next; missing < seq; missing++) {
            findings.accept("number " + missing + " of the state is missing before entry " + index);
        }
        next = seq + 1;
        know(next + AHEAD);
    }

    /** Events of the state that were found. */
    public long count() {
        return count;
    }

    /** Number after the last that was found. */
    public long next() {
        return next;
    }

    private void know(long until) {
        for (; known < until; known++) {
            tags.put(StateTag.of(tagKey, known), known);
        }
    }

    private static String tag(byte[] entry) {
        try {
            return SealedRecord.parse(entry).tag();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
