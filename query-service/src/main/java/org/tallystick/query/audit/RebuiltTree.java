package org.tallystick.query.audit;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;

/** The ledger's tree as the topic's records make it: known at any size from the last settled one on. */
final class RebuiltTree {

    private final List<byte[]> leaves = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private Frontier settled;
    private long nextOffset;

    /** @param nextOffset where the topic goes on after {@code settled} */
    RebuiltTree(Frontier settled, long nextOffset) {
        this.settled = settled;
        this.nextOffset = nextOffset;
    }

    long settled() {
        return settled.size();
    }

    long size() {
        return settled.size() + leaves.size();
    }

    void add(byte[] record, long offset) {
        leaves.add(Merkle.leaf(record));
        offsets.add(offset);
    }

    boolean holds(long size) {
        return size >= settled() && size <= size();
    }

    /** @param size from the settled one to the whole */
    Frontier at(long size) {
        return settled.append(leaves.subList(0, Math.toIntExact(size - settled.size())));
    }

    /** What lies before is not needed any more. */
    void settle(Frontier at) {
        int passed = Math.toIntExact(at.size() - settled.size());
        if (passed > 0) {
            nextOffset = offsets.get(passed - 1) + 1;
        }
        leaves.subList(0, passed).clear();
        offsets.subList(0, passed).clear();
        settled = at;
    }

    long nextOffset() {
        return nextOffset;
    }
}
