package org.tallystick.command.seal;

import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.TileSource;
import org.tallystick.ledger.Tiles;

/** The tiles of the ledger (C2SP tlog-tiles), from memory where they were asked for lately. */
final class LogTiles implements TileSource {

    private static final int MEMORY_BYTES = 32 << 20;

    private final LedgerRecords records;
    private final TileTable table;
    private final TileMemory memory = new TileMemory(MEMORY_BYTES);

    LogTiles(LedgerRecords records, TileTable table) {
        this.records = records;
        this.table = table;
    }

    @Override
    public byte[] read(TilePath tile) {
        return memory.get(tile, this::make);
    }

    /** The tree of that size; its full tiles are stored when this returns. */
    MerkleTree stored(long size) {
        table.fill(size);
        return tree(size);
    }

    /** @param size at most that of a tree that was stored */
    MerkleTree tree(long size) {
        return new MerkleTree(Tiles.reading(size, this));
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
