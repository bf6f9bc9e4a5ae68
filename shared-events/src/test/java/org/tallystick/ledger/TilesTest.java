package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 0, 1, tile/0/000.p/1",
        "63, 999, 255, tile/63/999.p/255",
        "1, 1000, 256, tile/1/x001/000",
        "2, 1234067, 256, tile/2/x001/x234/067",
        "-1, 1234067, 8, tile/entries/x001/x234/067.p/8",
    })
    void aPathHasOneSpelling(int level, long index, int width, String path) {
        TilePath tile = new TilePath(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/data/000",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000\n",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/../000",
            })
    void everyOtherPathIsRefused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The example of C2SP tlog-tiles: 273 full tiles and one of 112 at level 0, one full and one of 17 above, one of 1 on top. */
    @Test
    void aTreeHasTheTilesOfTheSpecification() {
        List<TilePath> tiles =
                TilePath.all(70_000).filter(tile -> tile.level() >= 0).toList();

        assertThat(tiles).filteredOn(tile -> !tile.isPartial()).hasSize(274);
        assertThat(tiles)
                .filteredOn(TilePath::isPartial)
                .containsExactly(new TilePath(0, 273, 112), new TilePath(1, 1, 17), new TilePath(2, 0, 1));
        assertThat(TilePath.all(256))
                .containsExactly(
                        new TilePath(TilePath.ENTRIES, 0, 256), new TilePath(0, 0, 256), new TilePath(1, 0, 1));
        assertThat(TilePath.all(0)).isEmpty();
    }

    @Test
    void rootsAndProofsComeFromTilesAlone() {
        long size = 66_000;
        SubtreeHashes leaves = SubtreeHashes.ofLeaves(Fixtures.leafHashes(size));
        Map<TilePath, byte[]> stored = new HashMap<>();
        TilePath.all(size)
                .filter(tile -> tile.level() >= 0)
                .forEach(tile -> stored.put(tile, Tiles.hashes(tile, leaves)));
        MerkleTree fromTiles =
                new MerkleTree(Tiles.reading(size, tile -> Objects.requireNonNull(stored.get(tile), tile.path())));
        MerkleTree fromLeaves = new MerkleTree(leaves);

        assertThat(fromTiles.root(size)).isEqualTo(fromLeaves.root(size));
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 65_999}) {
            assertThat(fromTiles.inclusion(index, size)).containsExactlyElementsOf(fromLeaves.inclusion(index, size));
            assertThat(fromTiles.consistency(index, size))
                    .containsExactlyElementsOf(fromLeaves.consistency(index, size));
        }
    }

    @Test
    void entriesAreReadBackByteForByte() {
        List<byte[]> entries = List.of(new byte[0], Fixtures.sealed(1), new byte[Tiles.MAX_ENTRY_BYTES]);
        TilePath tile = new TilePath(TilePath.ENTRIES, 0, 3);

        byte[] content = Tiles.entries(entries);

        assertThat(Tiles.entries(tile, content)).containsExactlyElementsOf(entries);
        assertThat(content[2] << 8 | Byte.toUnsignedInt(content[3])).isEqualTo(Fixtures.sealed(1).length);
    }

    @Test
    void contentThatIsNotExactlyTheTileIsRefused() {
        byte[] content = Tiles.entries(List.of(Fixtures.sealed(0), Fixtures.sealed(1)));
        TilePath two = new TilePath(TilePath.ENTRIES, 0, 2);
        TilePath three = new TilePath(TilePath.ENTRIES, 0, 3);

        assertRefused(() -> Tiles.entries(three, content));
        assertRefused(() -> Tiles.entries(two, Arrays.copyOf(content, content.length - 1)));
        assertRefused(() -> Tiles.entries(two, Arrays.copyOf(content, content.length + 1)));
        assertRefused(() -> Tiles.entries(two, Arrays.copyOf(content, content.length + 2)));
        assertRefused(() -> Tiles.entries(List.of(new byte[Tiles.MAX_ENTRY_BYTES + 1])));
        assertRefused(() -> Tiles.hashes(new TilePath(0, 0, 2), new byte[63]));
        assertRefused(() -> TilePath.at(0, 1, 256));
    }

    private static void assertRefused(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(IllegalArgumentException.class);
    }
}
