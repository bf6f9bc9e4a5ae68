package org.tallystick.command.seal;

import java.util.Arrays;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/** The tiles of the ledger (C2SP tlog-tiles), from memory where they were asked for lately. */
final class LogTiles {

    private static final int MEMORY_BYTES = 32 << 20;

    private final LedgerRecords records;
    private final TileTable table;
    private final TileMemory memory = new TileMemory(MEMORY_BYTES);

    LogTiles(LedgerRecords records, TileTable table) {
        this.records = records;
        this.table = table;
    }

    /**
     * A narrower tile is the beginning of a wider one, so that a tree's tiles are made once, whatever widths are asked for.
     *
     * @param size of the signed tree, which has the tile
     */
    byte[] read(TilePath tile, long size) {
        if (tile.level() == TilePath.ENTRIES) {
            return memory.get(tile, this::make);
        }
        byte[] widest = memory.get(TilePath.at(tile.level(), tile.index(), size), this::make);
        return Arrays.copyOf(widest, tile.width() * Digests.BYTES);
    }

    /** To be compared, and only then kept. */
    DraftTree draft(long size) {
        return new DraftTree(table, size);
    }

    /**
     * @param size at most {@code signed}
     * @param signed size of the signed tree
     */
    MerkleTree tree(long size, long signed) {
        return new MerkleTree(Tiles.reading(size, tile -> read(tile, signed)));
    }

    /** What was made of a ledger that was found to be another. */
    void forget() {
        memory.clear();
    }

    private byte[] make(TilePath tile) {
        long from = tile.first();
        long to = from + tile.width();
        if (tile.level() == TilePath.ENTRIES) {
            return Tiles.entries(records.records(from, to));
        }
        return tile.isPartial()
                ? Hashes.join(table.hashes(tile.level(), from, to))
                : table.hashes(tile).orElseGet(() -> Hashes.join(table.hashes(tile.level(), from, to)));
    }
}
