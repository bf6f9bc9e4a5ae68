package org.tallystick.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which tile of a log (C2SP tlog-tiles): {@code tile/<level>/<n>[.p/<w>]}, or {@code tile/entries/<n>[.p/<w>]}, {@code n} in groups of
 * three digits, all but the last with an x before: {@code x001/x234/067}.
 *
 * @param level 0 to 63, or {@link #ENTRIES}
 * @param index within the level
 * @param width number of hashes or entries; below {@link #FULL} the tile is partial
 */
public record TilePath(int level, long index, int width) {

    /** The level of the tiles that hold the entries themselves. */
    public static final int ENTRIES = -1;

    /** Hashes or entries in a full tile. */
    public static final int FULL = 256;

    private static final int HEIGHT = 8;
    private static final Pattern FORMAT =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    /** @throws IllegalArgumentException when there can be no such tile */
    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile has level " + level + ", index " + index + ", width " + width);
        }
    }

    /** @throws IllegalArgumentException when {@code path} is not the one spelling of a tile's path */
    public static TilePath parse(String path) {
        Matcher m = FORMAT.matcher(path);
        if (!m.matches()) {
            throw new IllegalArgumentException("not the path of a tile");
        }
        TilePath tile = new TilePath(
                m.group(1).equals("entries") ? ENTRIES : Integer.parseInt(m.group(1)),
                Long.parseLong(m.group(2).replaceAll("[x/]", "")),
                m.group(3) == null ? FULL : Integer.parseInt(m.group(3)));
        if (!tile.path().equals(path)) {
            throw new IllegalArgumentException("not the path of a tile");
        }
        return tile;
    }

    /**
     * The tile with number {@code index} of a level, as wide as it is in a tree of that size.
     *
     * @throws IllegalArgumentException when the tree has no such tile
     */
    public static TilePath at(int level, long index, long size) {
        long width = Math.min(FULL, inLevel(level, size) - index * FULL);
        return new TilePath(level, index, (int) Math.max(0, width));
    }

    /** The tile that holds the hash with that number (or the entry, at level {@link #ENTRIES}), in a tree of that size. */
    public static TilePath holding(int level, long number, long size) {
        return at(level, number / FULL, size);
    }

    /** All tiles of a tree of that size, the entries' first, then level by level. */
    public static Stream<TilePath> all(long size) {
        return Stream.iterate(ENTRIES, level -> inLevel(level, size) > 0, level -> level + 1)
                .flatMap(level -> LongStream.range(0, (inLevel(level, size) + FULL - 1) / FULL)
                        .mapToObj(index -> at(level, index, size)));
    }

    public boolean isPartial() {
        return width < FULL;
    }

    /** The full tile at the same place. */
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** Number of the tile's first hash within its level, or of its first entry. */
    public long first() {
        return index * FULL;
    }

    public String path() {
        String name = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + name + "/" + groups(index, "") + (isPartial() ? ".p/" + width : "");
    }

    /** How many hashes a level of tiles has in a tree of that size. */
    private static long inLevel(int level, long size) {
        int shift = HEIGHT * Math.max(0, level);
        return shift >= Long.SIZE ? 0 : size >> shift;
    }

    private static String groups(long number, String mark) {
        String last = mark + Long.toString(1000 + number % 1000).substring(1);
        return number < 1000 ? last : groups(number / 1000, "x") + "/" + last;
    }
}
