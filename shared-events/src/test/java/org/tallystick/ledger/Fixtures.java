package org.tallystick.ledger;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Logs and keys for tests, the same in every run. */
final class Fixtures {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private Fixtures() {}

    /** A key pair that follows from the name. */
    record Keys(String name, KeyPair pair) {

        Keys(String name) {
            this(name, Ed25519.ofSeed(Digests.sha256(name.getBytes(StandardCharsets.UTF_8))));
        }

        NoteSigner log() {
            return new NoteSigner(VerifierKey.of(name, SignatureType.ED25519, pair.getPublic()), privateKey());
        }

        NoteSigner witness() {
            return new NoteSigner(VerifierKey.of(name, SignatureType.COSIGNATURE, pair.getPublic()), privateKey());
        }

        PrivateKey privateKey() {
            return pair.getPrivate();
        }
    }

    static byte[] sealed(long index) {
        return new SealedRecord(index, new UUID(7, index), "0f".repeat(32), NOON.plusMillis(index), "a1".repeat(32))
                .toBytes();
    }

    static List<byte[]> leafHashes(long size) {
        return LongStream.range(0, size)
                .mapToObj(index -> Merkle.leaf(sealed(index)))
                .toList();
    }

    static MerkleTree tree(long size) {
        return new MerkleTree(SubtreeHashes.ofLeaves(leafHashes(size)));
    }

    static Receipt receipt(long index, long size, NoteSigner log) {
        MerkleTree tree = tree(size);
        SignedNote note = Checkpoint.of(log.key().name(), size, tree.root(size)).signedBy(log);
        return Receipt.of(sealed(index), tree.inclusion(index, size), note);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
