package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree at any size up to which its hashes are there (RFC 6962, sections 2.1 to 2.1.2). */
public final class MerkleTree {

    private final SubtreeHashes hashes;

    public MerkleTree(SubtreeHashes hashes) {
        this.hashes = hashes;
    }

    public byte[] root(long size) {
        return size == 0 ? Merkle.emptyRoot() : range(0, size);
    }

    /**
     * The way from the leaf at {@code index} to the root of the tree of that size, from the leaf's sibling upwards.
     *
     * @throws IllegalArgumentException when there is no such entry
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a tree of " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return List.copyOf(proof);
    }

    /**
     * Why the tree of size {@code to} begins with all of the tree of size {@code from}; empty for equal sizes and for the empty tree.
     *
     * @throws IllegalArgumentException when {@code from} is negative or above {@code to}
     */
    public List<byte[]> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no way from size " + from + " to " + to);
        }
        List<byte[]> proof = new ArrayList<>();
        if (from > 0) {
            subproof(from, 0, to, true, proof);
        }
        return List.copyOf(proof);
    }

    private void path(long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /** SUBPROOF of RFC 6962; {@code known}: the verifier has the root of the old part already. */
    private void subproof(long oldEnd, long from, long to, boolean known, List<byte[]> proof) {
        if (oldEnd == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (oldEnd <= middle) {
            subproof(oldEnd, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            subproof(oldEnd, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private byte[] range(long from, long to) {
        long length = to - from;
        long largest = Long.highestOneBit(length);
        if (largest == length) {
            return hashes.hash(Long.numberOfTrailingZeros(length), from / length);
        }
        return Merkle.node(range(from, from + largest), range(from + largest, to));
    }
}
