package org.tallystick.auditor.check;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tallystick.auditor.log.EveryEntry;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;

/**
 * A state's own events among all records, by its tag key: they are counted from 0 without a gap, so what was dropped leaves a hole, and
 * what was put elsewhere stands out of order. No number of a state is above the log's size, so every tag it can have is known before.
 */
public final class StateRecords implements EveryEntry.Visitor {

    private final SecretKey tagKey;
    private final Consumer<String> findings;
    /** Numbers by the first eight bytes of their tags: the whole tag is compared where one is found. */
    private final Map<Long, Long> numbers = new HashMap<>();

    private long next;
    private long count;

    /**
     * @param size of the log
     * @param beyond how many numbers above the size are known too: a log that was cut short in the middle holds such
     */
    public StateRecords(SecretKey tagKey, long size, long beyond, Consumer<String> findings) {
        this.tagKey = tagKey;
        this.findings = findings;
        for (long seq = 0; seq < size + beyond; seq++) {
            numbers.put(beginning(StateTag.of(tagKey, seq)), seq);
        }
    }

    @Override
    public void visit(long index, byte[] entry) {
        String tag = tag(entry);
        @Nullable Long seq = tag.isEmpty() ? null : numbers.get(beginning(tag));
        if (seq == null || !StateTag.of(tagKey, seq).equals(tag)) {
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
    }

    /** Events of the state that were found. */
    public long count() {
        return count;
    }

    /** Number after the last that was found. */
    public long next() {
        return next;
    }

    private static Long beginning(String tag) {
        return HexFormat.fromHexDigitsToLong(tag, 0, 16);
    }

    private static String tag(byte[] entry) {
        try {
            return SealedRecord.parse(entry).tag();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
