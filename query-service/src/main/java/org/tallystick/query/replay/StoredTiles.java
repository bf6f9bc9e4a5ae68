package org.tallystick.query.replay;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.TileSource;
import org.tallystick.ledger.Tiles;

/** Tiles of hashes, made of the stored records: the leaves of them themselves, the others of the roots kept with the entries that completed them. */
final class StoredTiles implements TileSource {

    private static final String LEAVES = """
            select sha256('\\x00'::bytea || convert_to(sealed, 'UTF8'))
              from entry where from_index >= :first and from_index < :end order by from_index""";

    private static final String ROOTS = """
            select substring(roots from :place for 32) from entry where from_index = any (:completed::bigint[]) order by from_index""";

    private static final int REMEMBERED = 64;

    private final Function<String, StatementSpec> database;
    private final Map<TilePath, byte[]> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    StoredTiles(Function<String, StatementSpec> database) {
        this.database = database;
    }

    @Override
    public byte[] read(TilePath tile) {
        byte[] known = recent.get(tile);
        if (known != null) {
            return known;
        }
        List<byte[]> hashes = tile.level() == 0 ? leaves(tile) : roots(tile);
        if (hashes.size() != tile.width()) {
            throw new IllegalStateException(tile.path() + " has only " + hashes.size() + " hashes here");
        }
        byte[] content = joined(hashes);
        recent.put(tile, content);
        if (recent.size() > REMEMBERED) {
            recent.remove(recent.keySet().iterator().next());
        }
        return content;
    }

    /** The roots of all tiles that end with the entry at {@code index}, from the lowest level upwards. */
    byte[] completedBy(long index) {
        ByteArrayOutputStream completed = new ByteArrayOutputStream();
        byte[] root = {};
        for (int level = 0; endsTile(index, level); level++) {
            TilePath tile = new TilePath(level, index >> (8 * (level + 1)), TilePath.FULL);
            // The last hash of a tile above the lowest is the root just made, which is not stored yet.
            byte[] content = level == 0 ? read(tile) : with(read(below(tile)), root);
            root = Tiles.root(tile, content);
            completed.writeBytes(root);
        }
        return completed.toByteArray();
    }

    private static boolean endsTile(long index, int level) {
        return (index + 1) % (1L << (8 * (level + 1))) == 0;
    }

    private static TilePath below(TilePath full) {
        return new TilePath(full.level(), full.index(), TilePath.FULL - 1);
    }

    private static byte[] with(byte[] content, byte[] last) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(content);
        whole.writeBytes(last);
        return whole.toByteArray();
    }

    private List<byte[]> leaves(TilePath tile) {
        return database.apply(LEAVES)
                .param("first", tile.first())
                .param("end", tile.first() + tile.width())
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    private List<byte[]> roots(TilePath tile) {
        long span = 1L << (8 * tile.level());
        Long[] completed = LongStream.range(tile.first(), tile.first() + tile.width())
                .map(n -> (n + 1) * span - 1)
                .boxed()
                .toArray(Long[]::new);
        return database.apply(ROOTS)
                .param("place", 1 + 32 * (tile.level() - 1))
                .param("completed", completed)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    private static byte[] joined(List<byte[]> hashes) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        hashes.forEach(content::writeBytes);
        return content.toByteArray();
    }
}
