package org.tallystick.auditor.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.InclusionProof;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.TileSource;
import org.tallystick.ledger.Tiles;

/**
 * A log as far as it agrees with one checkpoint: a tile is handed out once it is known to lead to the checkpoint's root. The partial
 * tiles at the right edge make the root together; every full tile is vouched for by the tile above it.
 */
public final class VerifiedLog implements TileSource {

    private static final int REMEMBERED = 256;

    private final LogReader reader;
    private final Checkpoint checkpoint;
    private final Map<TilePath, byte[]> edge = new HashMap<>();
    private final Map<TilePath, byte[]> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true);
    private final MerkleTree tree;

    /** @throws InvalidLogException when the right edge does not make the checkpoint's root */
    public VerifiedLog(LogReader reader, Checkpoint checkpoint) {
        this.reader = reader;
        this.checkpoint = checkpoint;
        edges(checkpoint.size()).forEach(tile -> edge.put(tile, reader.read(tile)));
        this.tree = new MerkleTree(Tiles.reading(checkpoint.size(), this));
        if (!Arrays.equals(tree.root(checkpoint.size()), checkpoint.root())) {
            throw new InvalidLogException(
                    "the tiles of hashes do not lead to the root of the checkpoint of size " + checkpoint.size());
        }
    }

    /** The partial tiles of a tree of that size, at most one in each level. */
    private static List<TilePath> edges(long size) {
        List<TilePath> edges = new ArrayList<>();
        long inLevel = size;
        for (int level = 0; inLevel > 0; level++, inLevel /= TilePath.FULL) {
            if (inLevel % TilePath.FULL != 0) {
                edges.add(TilePath.at(level, inLevel / TilePath.FULL, size));
            }
        }
        return edges;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Roots and proofs at every size up to the checkpoint's. */
    public MerkleTree tree() {
        return tree;
    }

    /** @throws InvalidLogException when the tile is missing or not the one that the checkpoint covers */
    @Override
    public byte[] read(TilePath tile) {
        byte[] known = edge.containsKey(tile) ? edge.get(tile) : recent.get(tile);
        if (known != null) {
            return known;
        }
        byte[] content = reader.read(tile);
        TilePath parent = TilePath.holding(tile.level() + 1, tile.index(), checkpoint.size());
        byte[] expected = Tiles.hashes(parent, read(parent)).get((int) (tile.index() - parent.first()));
        if (!Arrays.equals(Tiles.root(tile, content), expected)) {
            throw new InvalidLogException(tile.path() + " is not what the checkpoint covers");
        }
        remember(tile, content);
        return content;
    }

    /**
     * Whether the entry stands at that index under the checkpoint.
     *
     * @throws InvalidLogException when tiles on the way are missing or damaged
     */
    public boolean includes(long index, byte[] entry) {
        return index < checkpoint.size()
                && InclusionProof.verifies(
                        index,
                        checkpoint.size(),
                        Merkle.leaf(entry),
                        tree.inclusion(index, checkpoint.size()),
                        checkpoint.root());
    }

    /**
     * The entries of a tile, each hashing to what the checkpoint covers.
     *
     * @throws InvalidLogException when one does not; the message says which
     */
    public List<byte[]> entries(TilePath tile) {
        List<byte[]> entries = shownEntries(tile);
        List<byte[]> hashes = leafHashes(tile);
        for (int n = 0; n < entries.size(); n++) {
            if (!Arrays.equals(Merkle.leaf(entries.get(n)), hashes.get(n))) {
                throw new InvalidLogException(
                        "entry " + (tile.first() + n) + " is not the one that the checkpoint covers");
            }
        }
        return entries;
    }

    /** The entries of a tile as the log shows them, verified by nothing. */
    List<byte[]> shownEntries(TilePath tile) {
        return reader.entries(tile);
    }

    /** What the entries of a tile have to hash to. */
    List<byte[]> leafHashes(TilePath entries) {
        TilePath tile = new TilePath(0, entries.index(), entries.width());
        return Tiles.hashes(tile, read(tile));
    }

    private void remember(TilePath tile, byte[] content) {
        recent.put(tile, content);
        if (recent.size() > REMEMBERED) {
            recent.remove(recent.keySet().iterator().next());
        }
    }
}
