package org.tallystick.events.instrument;

import java.util.List;
import java.util.Map;

/**
 * What became of an item in the next version of its catalogue.
 *
 * @param from its path in the version before
 * @param to paths in the new version
 * @param reason by language; empty where the change explains itself
 */
public record Succession(String from, Change change, List<String> to, Map<String, String> reason) {

    public Succession {
        to = List.copyOf(to);
        reason = Map.copyOf(reason);
    }

    /** The ways in which an item can go on. */
    public enum Change {
        /** The same words under the same path. */
        KEPT,
        /** One item still, said otherwise. */
        REWORDED,
        /** Several items took its place. */
        SPLIT,
        /** With others it went into one item. */
        MERGED,
        /** Nothing took its place. */
        DROPPED
    }
}
