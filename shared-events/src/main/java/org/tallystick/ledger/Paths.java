package org.tallystick.ledger;

import java.util.List;

/**
 * Ways from a node up to a root. A way is first inside (below the node where it parts from the tree's right border: left or right as
 * the index says) and then along the border (always from the right).
 */
final class Paths {

    private Paths() {}

    /** Number of hashes on the way from the leaf at {@code index} that lie inside. */
    static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /** Number of hashes on the way that lie along the border. */
    static int border(long index, int inner) {
        return inner >= Long.SIZE ? 0 : Long.bitCount(index >> inner);
    }

    static byte[] climb(byte[] seed, List<byte[]> siblings, long index) {
        byte[] hash = seed;
        for (int level = 0; level < siblings.size(); level++) {
            byte[] sibling = siblings.get(level);
            hash = (index >> level & 1) == 0 ? Merkle.node(hash, sibling) : Merkle.node(sibling, hash);
        }
        return hash;
    }

    /** As {@link #climb}, in a tree that ends here: siblings on the right do not exist yet. */
    static byte[] climbFromRight(byte[] seed, List<byte[]> siblings, long index) {
        byte[] hash = seed;
        for (int level = 0; level < siblings.size(); level++) {
            hash = (index >> level & 1) == 0 ? hash : Merkle.node(siblings.get(level), hash);
        }
        return hash;
    }

    static byte[] climbBorder(byte[] seed, List<byte[]> siblings) {
        byte[] hash = seed;
        for (byte[] sibling : siblings) {
            hash = Merkle.node(sibling, hash);
        }
        return hash;
    }

    static boolean areHashes(List<byte[]> hashes) {
        return hashes.stream().allMatch(hash -> hash.length == Digests.BYTES);
    }
}
