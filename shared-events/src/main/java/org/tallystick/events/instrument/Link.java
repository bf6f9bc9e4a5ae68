package org.tallystick.events.instrument;

import java.util.Map;

/**
 * A tie from an item of the instrument whose stream it stands in to an item of the same or of another one.
 *
 * @param from path of the item where it begins
 * @param reason why the two belong together, by language
 */
public record Link(String from, Target to, Kind kind, Map<String, String> reason) {

    public Link {
        reason = Map.copyOf(reason);
    }

    /** An item of an instrument. */
    public record Target(String instrument, String path) {}

    /** What holds between the two ends. */
    public enum Kind {
        /** What is done for the beginning is done for the end too. It has a direction, so a chain of these never closes. */
        SERVES,
        /** Both are about one matter: whoever reads one may want the other. Said once, it holds both ways. */
        RELATED
    }
}
