package org.tallystick.command.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/** Full tiles of hashes, made of records and of each other, level by level; any instance may add what is missing. */
final class TileTable {

    private static final int HEIGHT = 8;

    private static final String COUNT = "SELECT coalesce(max(n) + 1, 0) FROM ledger_tile WHERE level = :level";

    private static final String HASHES = "SELECT hashes FROM ledger_tile WHERE level = :level AND n = :n";

    private static final String ROOTS =
            "SELECT root FROM ledger_tile WHERE level = :level AND n >= :from AND n < :to ORDER BY n";

    private static final String ADD = """
            INSERT INTO ledger_tile (level, n, hashes, root) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final LedgerRecords records;
    private final JdbcTemplate template;
    private final JdbcClient tiles;

    TileTable(DataSource ledger, LedgerRecords records) {
        this.records = records;
        this.template = new JdbcTemplate(ledger);
        this.tiles = JdbcClient.create(template);
    }

    Optional<byte[]> hashes(TilePath tile) {
        return tiles.sql(HASHES)
                .param("level", tile.level())
                .param("n", tile.index())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Hashes of a level of tiles, each made of a full tile below it, or of a record. */
    List<byte[]> hashes(int level, long from, long to) {
        return hashes(level, from, to, Map.of());
    }

    /** @param made full tiles that are not stored */
    List<byte[]> hashes(int level, long from, long to, Map<TilePath, byte[]> made) {
        if (level == 0) {
            return records.records(from, to).stream().map(Merkle::leaf).toList();
        }
        List<byte[]> roots = new ArrayList<>(tiles.sql(ROOTS)
                .param("level", level - 1)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getBytes(1))
                .list());
        for (long n = from + roots.size(); n < to; n++) {
            TilePath below = new TilePath(level - 1, n, TilePath.FULL);
            byte[] content = made.get(below);
            if (content == null) {
                throw new IllegalStateException(below.path() + " is not there yet");
            }
            roots.add(Tiles.root(below, content));
        }
        return roots;
    }

    /** What is not stored yet of the full tiles in a tree of that size, level by level. Stores nothing. */
    Map<TilePath, byte[]> missing(long size) {
        Map<TilePath, byte[]> made = new LinkedHashMap<>();
        for (int level = 0; size >> (HEIGHT * (level + 1)) > 0; level++) {
            long next = tiles.sql(COUNT).param("level", level).query(Long.class).single();
            for (long n = next; n < size >> (HEIGHT * (level + 1)); n++) {
                TilePath tile = new TilePath(level, n, TilePath.FULL);
                made.put(tile, Hashes.join(hashes(level, tile.first(), tile.first() + TilePath.FULL, made)));
            }
        }
        return made;
    }

    void add(Map<TilePath, byte[]> made) {
        template.batchUpdate(
                ADD,
                made.entrySet().stream()
                        .map(tile -> new Object[] {
                            tile.getKey().level(),
                            tile.getKey().index(),
                            tile.getValue(),
                            Tiles.root(tile.getKey(), tile.getValue())
                        })
                        .toList());
    }
}
