package org.tallystick.events.instrument;

import java.util.Map;

/**
 * A document outside the instrument that a place of it rests on.
 *
 * @param path of an item, pillar, section or group; the instrument's code for all of it
 * @param symbol as the document is cited, such as {@code S/RES/2396 (2017)}
 * @param title short, by language
 */
public record Reference(String path, Kind kind, String symbol, Map<String, String> title) {

    public Reference {
        title = Map.copyOf(title);
    }

    /** What sort of document it is. */
    public enum Kind {
        /** Of an organ of the United Nations. */
        RESOLUTION,
        /** A treaty, protocols included. */
        CONVENTION,
        /** Standards, principles, declarations: whatever binds nobody by itself. */
        DOCUMENT
    }
}
