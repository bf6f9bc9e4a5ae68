package org.tallystick.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Verifies that an entry stands at an index of a tree (RFC 6962, section 2.1.1; RFC 9162, section 2.1.3), in the closed form: index and
 * size alone say how many hashes there are and on which side each stands, so nothing in a proof steers its own verification.
 */
public final class InclusionProof {

    private InclusionProof() {}

    /** Never throws: whatever is not right is not verified. */
    public static boolean verifies(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        return root(index, size, leafHash, proof)
                .filter(computed -> Arrays.equals(computed, root))
                .isPresent();
    }

    /** The root that the proof leads to; empty when it can be no proof for that index and size. */
    public static Optional<byte[]> root(long index, long size, byte[] leafHash, List<byte[]> proof) {
        if (index < 0 || index >= size || !Paths.areHashes(proof) || !Paths.areHashes(List.of(leafHash))) {
            return Optional.empty();
        }
        int inner = Paths.inner(index, size);
        if (proof.size() != inner + Paths.border(index, inner)) {
            return Optional.empty();
        }
        byte[] subtree = Paths.climb(leafHash, proof.subList(0, inner), index);
        return Optional.of(Paths.climbBorder(subtree, proof.subList(inner, proof.size())));
    }
}
