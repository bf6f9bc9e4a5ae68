package org.tallystick.command.seal;

import java.nio.ByteBuffer;
import java.util.List;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.SubtreeHashes;

/** Hashes side by side, as a tile has them. */
final class Hashes {

    private Hashes() {}

    static byte[] join(List<byte[]> hashes) {
        ByteBuffer out = ByteBuffer.allocate(hashes.size() * Digests.BYTES);
        hashes.forEach(out::put);
        return out.array();
    }

    /** Merkle tree hash of the tree of which these are the leaves. */
    static byte[] root(List<byte[]> hashes) {
        return new MerkleTree(SubtreeHashes.ofLeaves(hashes)).root(hashes.size());
    }
}
