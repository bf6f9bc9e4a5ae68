package org.tallystick.ledger;

/** Hashes of the Merkle tree (RFC 6962 and RFC 9162, section 2.1.1); the prefixes keep leaves and nodes apart. */
public final class Merkle {

    private static final byte[] LEAF = {0x00};
    private static final byte[] NODE = {0x01};

    private Merkle() {}

    public static byte[] leaf(byte[] record) {
        return Digests.sha256(LEAF, record);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return Digests.sha256(NODE, left, right);
    }

    /** Root of the tree with no leaf. */
    public static byte[] emptyRoot() {
        return Digests.sha256();
    }
}
