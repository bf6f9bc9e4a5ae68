package org.tallystick.ledger;

/** Where tiles are read from. */
@FunctionalInterface
public interface TileSource {

    /** The content of a tile that exists at the size in question, exactly as wide as the path says. */
    byte[] read(TilePath tile);
}
