package org.tallystick.bench.proof;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.SubtreeHashes;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;
import org.tallystick.ledger.VerifierKey;

/** A log of so many sealed records, in memory, with its tiles as an auditor fetches them. */
final class MadeLog {

    private static final String ORIGIN = "tallystick.bench/ledger";
    private static final Instant BEGIN = Instant.parse("2026-07-01T00:00:00Z");
    private static final String HEX = "0123456789abcdef".repeat(4);

    private final List<byte[]> records;
    private final SubtreeHashes hashes;
    private final MerkleTree tree;
    private final SignedNote note;
    private final VerifierKey key;

    MadeLog(int size) {
        this.records = IntStream.range(0, size).mapToObj(MadeLog::record).toList();
        this.hashes = SubtreeHashes.ofLeaves(records.stream().map(Merkle::leaf).toList());
        this.tree = new MerkleTree(hashes);
        NoteSigner signer = NoteSigner.parse(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()));
        this.key = signer.key();
        this.note = Checkpoint.of(ORIGIN, size, tree.root(size)).signedBy(signer);
    }

    private static byte[] record(int index) {
        return new SealedRecord(index, new UUID(index, ~index), HEX, BEGIN.plusMillis(index), HEX).toBytes();
    }

    int size() {
        return records.size();
    }

    List<byte[]> records() {
        return records;
    }

    MerkleTree tree() {
        return tree;
    }

    byte[] root() {
        return tree.root(size());
    }

    /** Whose signature each receipt carries. */
    VerifierKey key() {
        return key;
    }

    Receipt receipt(int index) {
        return Receipt.of(records.get(index), tree.inclusion(index, size()), note);
    }

    /** The tiles of the entries and, at the same places, those of their hashes. */
    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (int from = 0; from < size(); from += TilePath.FULL) {
            int to = Math.min(size(), from + TilePath.FULL);
            TilePath path = new TilePath(0, from / TilePath.FULL, to - from);
            tiles.add(new Tile(path, Tiles.entries(records.subList(from, to)), Tiles.hashes(path, hashes)));
        }
        return tiles;
    }

    static final class Tile {

        private final TilePath path;
        private final byte[] entries;
        private final byte[] hashes;

        Tile(TilePath path, byte[] entries, byte[] hashes) {
            this.path = path;
            this.entries = entries;
            this.hashes = hashes;
        }

        TilePath path() {
            return path;
        }

        byte[] entries() {
            return entries;
        }

        byte[] hashes() {
            return hashes;
        }
    }
}
