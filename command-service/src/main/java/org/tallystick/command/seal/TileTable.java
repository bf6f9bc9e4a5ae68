package org.tallystick.command.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.TilePath;

/** Full tiles of hashes, made of records and of each other, level by level; any instance may add what is missing. */
final class TileTable {

    /** Tiles that are made at a time. */
    private static final int LOT = 32;

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
        if (level == 0) {
            return records.records(from, to).stream().map(Merkle::leaf).toList();
        }
        List<byte[]> roots = tiles.sql(ROOTS)
                .param("level", level - 1)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getBytes(1))
                .list();
        if (roots.size() != to - from) {
            throw new IllegalStateException(
                    "tiles " + from + " to " + (to - 1) + " of level " + (level - 1) + " are not there yet");
        }
        return roots;
    }

    /** Adds what is missing of the full tiles in a tree of that size. */
    void fill(long size) {
        for (int level = 0; size >> (HEIGHT * (level + 1)) > 0; level++) {
            fill(level, size >> (HEIGHT * (level + 1)));
        }
    }

    private void fill(int level, long count) {
        long next = tiles.sql(COUNT).param("level", level).query(Long.class).single();
        while (next < count) {
            long end = Math.min(count, next + LOT);
            add(level, next, hashes(level, next * TilePath.FULL, end * TilePath.FULL));
            next = end;
        }
    }

    private void add(int level, long first, List<byte[]> hashes) {
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from < hashes.size(); from += TilePath.FULL) {
            List<byte[]> of = hashes.subList(from, from + TilePath.FULL);
            TilePath tile = new TilePath(level, first + from / TilePath.FULL, TilePath.FULL);
            rows.add(new Object[] {level, tile.index(), Hashes.join(of), Hashes.root(of)});
        }
        template.batchUpdate(ADD, rows);
    }
}
