package org.tallystick.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Content of tiles (C2SP tlog-tiles): hashes one after the other, or entries each behind its length (two bytes, big-endian). */
public final class Tiles {

    /** A longer entry does not fit in a tile. */
    public static final int MAX_ENTRY_BYTES = 0xFFFF;

    private static final int HEIGHT = 8;

    private Tiles() {}

    /** The content of a tile of hashes, a pure function of the tree. */
    public static byte[] hashes(TilePath tile, SubtreeHashes tree) {
        ByteBuffer out = ByteBuffer.allocate(tile.width() * Digests.BYTES);
        for (int n = 0; n < tile.width(); n++) {
            out.put(tree.hash(tile.level() * HEIGHT, tile.first() + n));
        }
        return out.array();
    }

    /** @throws IllegalArgumentException when the content has not exactly the tile's hashes */
    public static List<byte[]> hashes(TilePath tile, byte[] content) {
        if (content.length != tile.width() * Digests.BYTES) {
            throw new IllegalArgumentException(tile.path() + " has " + content.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        List<byte[]> hashes = new ArrayList<>(tile.width());
        while (in.hasRemaining()) {
            byte[] hash = new byte[Digests.BYTES];
            in.get(hash);
            hashes.add(hash);
        }
        return hashes;
    }

    /** @throws IllegalArgumentException when an entry is too long */
    public static byte[] entries(List<byte[]> entries) {
        ByteBuffer out = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_BYTES) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes does not fit in a tile");
            }
            out.putShort((short) entry.length).put(entry);
        }
        return out.array();
    }

    /** @throws IllegalArgumentException when the content has not exactly the tile's number of entries */
    public static List<byte[]> entries(TilePath tile, byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        List<byte[]> entries = new ArrayList<>(tile.width());
        while (in.remaining() >= Short.BYTES) {
            int length = Short.toUnsignedInt(in.getShort());
            if (length > in.remaining()) {
                throw new IllegalArgumentException(tile.path() + " ends within an entry");
            }
            byte[] entry = new byte[length];
            in.get(entry);
            entries.add(entry);
        }
        if (in.hasRemaining() || entries.size() != tile.width()) {
            throw new IllegalArgumentException(tile.path() + " does not hold " + tile.width() + " entries");
        }
        return entries;
    }

    /**
     * The hashes of a tree of that size, read from its tiles. What is read is as good as the tiles are: compare a root, or verify the
     * proof that was made from them.
     */
    public static SubtreeHashes reading(long size, TileSource source) {
        return (level, index) -> {
            int span = 1 << level % HEIGHT;
            TilePath tile = TilePath.holding(level / HEIGHT, index * span, size);
            int start = Math.toIntExact(index * span - tile.first());
            return perfectRoot(hashes(tile, source.read(tile)).subList(start, start + span));
        };
    }

    /** What the tile above holds for a full tile. */
    public static byte[] root(TilePath full, byte[] content) {
        return perfectRoot(hashes(full.full(), content));
    }

    private static byte[] perfectRoot(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Merkle.node(perfectRoot(hashes.subList(0, half)), perfectRoot(hashes.subList(half, hashes.size())));
    }
}
