package org.tallystick.command.seal;

import java.util.HashMap;
import java.util.Map;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/** A tree that is not signed: nobody else sees its tiles before it is kept. */
final class DraftTree {

    private final TileTable table;
    private final Map<TilePath, byte[]> missing;
    private final Map<TilePath, byte[]> read;
    private final MerkleTree tree;

    DraftTree(TileTable table, long size) {
        this.table = table;
        this.missing = table.missing(size);
        this.read = new HashMap<>(missing);
        this.tree = new MerkleTree(Tiles.reading(size, tile -> read.computeIfAbsent(tile, this::make)));
    }

    MerkleTree tree() {
        return tree;
    }

    /** Its full tiles are stored when this returns. */
    void keep() {
        table.add(missing);
    }

    private byte[] make(TilePath tile) {
        return tile.isPartial() ? made(tile) : table.hashes(tile).orElseGet(() -> made(tile));
    }

    private byte[] made(TilePath tile) {
        return Hashes.join(table.hashes(tile.level(), tile.first(), tile.first() + tile.width(), missing));
    }
}
