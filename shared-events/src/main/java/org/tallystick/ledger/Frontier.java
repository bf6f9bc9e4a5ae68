package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The compact range [0, size) of a Merkle tree (RFC 9162, section 2.1): the roots of its perfect subtrees, largest first. All that is
 * needed to append, and to know the root. Immutable.
 *
 * <p>Bytes: the subtree roots one after the other, 32 bytes each, as many as {@code size} has one-bits.
 */
public final class Frontier {

    private static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<byte[]> subtrees;

    private Frontier(long size, List<byte[]> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    public static Frontier empty() {
        return EMPTY;
    }

    /** @throws IllegalArgumentException when {@code bytes} is not the frontier of a tree of that size */
    public static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * Digests.BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes are no frontier of size " + size);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<byte[]> subtrees = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] hash = new byte[Digests.BYTES];
            in.get(hash);
            subtrees.add(hash);
        }
        return new Frontier(size, List.copyOf(subtrees));
    }

    public long size() {
        return size;
    }

    public Frontier append(List<byte[]> leafHashes) {
        Deque<byte[]> stack = new ArrayDeque<>(subtrees);
        long n = size;
        for (byte[] leaf : leafHashes) {
            byte[] hash = leaf;
            for (long bits = n; (bits & 1) == 1; bits >>= 1) {
                hash = Merkle.node(stack.removeLast(), hash);
            }
            stack.addLast(hash);
            n++;
        }
        return new Frontier(n, List.copyOf(stack));
    }

    /** Merkle tree hash (RFC 9162, section 2.1.1) of all leaves appended so far. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return Merkle.emptyRoot();
        }
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Merkle.node(subtrees.get(i), root);
        }
        return root.clone();
    }

    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(subtrees.size() * Digests.BYTES);
        subtrees.forEach(out::put);
        return out.array();
    }
}
