package org.tallystick.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * Verifies that one tree begins with all of another (RFC 6962, section 2.1.2; RFC 9162, section 2.1.4), in the closed form: both sizes
 * alone say how many hashes there are and on which side each stands.
 */
public final class ConsistencyProof {

    private ConsistencyProof() {}

    /** Never throws: whatever is not right is not verified. The empty tree is the beginning of every tree, without a proof. */
    public static boolean verifies(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from < 0 || from > to || !Paths.areHashes(proof) || !Paths.areHashes(List.of(fromRoot, toRoot))) {
            return false;
        }
        if (from == 0 && !Arrays.equals(fromRoot, Merkle.emptyRoot())) {
            return false;
        }
        if (from == to || from == 0) {
            return proof.isEmpty() && (from < to || Arrays.equals(fromRoot, toRoot));
        }
        return !proof.isEmpty() && climbs(from, fromRoot, to, toRoot, proof);
    }

    private static boolean climbs(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        int shift = Long.numberOfTrailingZeros(from);
        int inner = Paths.inner(from - 1, to) - shift;
        int border = Paths.border(from - 1, inner + shift);
        // A perfect tree is itself the subtree from which both roots are reached.
        boolean perfect = from == 1L << shift;
        int start = perfect ? 0 : 1;
        if (proof.size() != start + inner + border) {
            return false;
        }
        byte[] seed = perfect ? fromRoot : proof.getFirst();
        List<byte[]> inside = proof.subList(start, start + inner);
        List<byte[]> outside = proof.subList(start + inner, proof.size());
        long way = (from - 1) >> shift;
        return Arrays.equals(fromRoot, Paths.climbBorder(Paths.climbFromRight(seed, inside, way), outside))
                && Arrays.equals(toRoot, Paths.climbBorder(Paths.climb(seed, inside, way), outside));
    }
}
