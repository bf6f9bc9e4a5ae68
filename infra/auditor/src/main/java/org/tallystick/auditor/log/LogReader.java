package org.tallystick.auditor.log;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.TileSource;
import org.tallystick.ledger.Tiles;

/** Reads a log's things in their formats; nothing of it is believed yet. */
public final class LogReader implements TileSource {

    private static final int HASH_TILE = TilePath.FULL * Digests.BYTES;
    private static final int ENTRIES_TILE = TilePath.FULL * (Short.BYTES + Tiles.MAX_ENTRY_BYTES);

    private final LogSource source;

    public LogReader(LogSource source) {
        this.source = source;
    }

    public SignedNote checkpoint() {
        byte[] note = source.get("checkpoint", SignedNote.MAX_BYTES)
                .orElseThrow(() -> new InvalidLogException("the log shows no checkpoint"));
        try {
            return SignedNote.parse(note);
        } catch (IllegalArgumentException e) {
            throw new InvalidLogException("the checkpoint is no signed note: " + e.getMessage(), e);
        }
    }

    /** A tile of hashes; where a partial one has been removed, the beginning of the full one. */
    @Override
    public byte[] read(TilePath tile) {
        byte[] content = source.get(tile.path(), HASH_TILE).orElseGet(() -> full(tile, HASH_TILE));
        int wanted = tile.width() * Digests.BYTES;
        if (content.length < wanted || (content.length > wanted && content.length != HASH_TILE)) {
            throw new InvalidLogException(tile.path() + " has " + content.length + " bytes");
        }
        return Arrays.copyOf(content, wanted);
    }

    /** The content of a tile of entries, as the log has it. */
    public byte[] bundle(TilePath tile) {
        return source.get(tile.path(), ENTRIES_TILE)
                .orElseGet(() -> Tiles.entries(
                        Tiles.entries(tile.full(), full(tile, ENTRIES_TILE)).subList(0, tile.width())));
    }

    public List<byte[]> entries(TilePath tile) {
        try {
            return Tiles.entries(tile, bundle(tile));
        } catch (IllegalArgumentException e) {
            throw new InvalidLogException(String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] full(TilePath tile, int limit) {
        return (tile.isPartial() ? source.get(tile.full().path(), limit) : Optional.<byte[]>empty())
                .orElseThrow(() -> new InvalidLogException("the log does not show " + tile.path()));
    }
}
