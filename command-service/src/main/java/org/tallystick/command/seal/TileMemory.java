package org.tallystick.command.seal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.TilePath;

/** The tiles that were asked for last, up to a number of bytes; a tile never changes. */
final class TileMemory {

    private final int limit;
    private final Map<TilePath, byte[]> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    TileMemory(int limit) {
        this.limit = limit;
    }

    /** Two that ask for the same may both make it: neither waits for a database while others ask. */
    byte[] get(TilePath tile, Function<TilePath, byte[]> make) {
        byte[] known = known(tile);
        return known != null ? known : keep(tile, make.apply(tile));
    }

    synchronized void clear() {
        tiles.clear();
        bytes = 0;
    }

    private synchronized byte @Nullable [] known(TilePath tile) {
        return tiles.get(tile);
    }

    private synchronized byte[] keep(TilePath tile, byte[] content) {
        byte[] before = tiles.put(tile, content);
        bytes += content.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = tiles.values().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
        return content;
    }
}
