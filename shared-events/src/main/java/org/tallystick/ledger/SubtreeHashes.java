package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;

/** Where the hashes of a tree's perfect subtrees come from. */
@FunctionalInterface
public interface SubtreeHashes {

    /**
     * Merkle tree hash of the entries {@code [index · 2^level, (index + 1) · 2^level)}, all of which exist.
     *
     * @param level 0 for leaves
     */
    byte[] hash(int level, long index);

    /** From the hashes of all leaves, in order; for trees that fit in memory. */
    static SubtreeHashes ofLeaves(List<byte[]> leafHashes) {
        List<List<byte[]>> levels = new ArrayList<>();
        for (List<byte[]> level = List.copyOf(leafHashes); !level.isEmpty(); level = parents(level)) {
            levels.add(level);
        }
        return (level, index) -> levels.get(level).get(Math.toIntExact(index));
    }

    private static List<byte[]> parents(List<byte[]> level) {
        List<byte[]> parents = new ArrayList<>(level.size() / 2);
        for (int n = 0; n + 1 < level.size(); n += 2) {
            parents.add(Merkle.node(level.get(n), level.get(n + 1)));
        }
        return parents;
    }
}
