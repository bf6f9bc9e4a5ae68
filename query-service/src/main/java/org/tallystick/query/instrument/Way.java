package org.tallystick.query.instrument;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of an item through revisions so far.
 *
 * @param from where it began
 * @param change the weightiest on the way
 * @param to where it is now, null once it was dropped
 * @param reason the last that was given
 */
record Way(String from, String change, @Nullable String to, Map<String, String> reason) {

    private static final List<String> LIGHT_TO_HEAVY = List.of("KEPT", "REWORDED", "SPLIT", "MERGED", "DROPPED");

    static Way from(String path) {
        return new Way(path, LIGHT_TO_HEAVY.getFirst(), path, Map.of());
    }

    /** @param steps of the next revision, by path */
    Stream<Way> on(Map<String, Step> steps) {
        Step step = to == null ? null : steps.get(to);
        if (step == null) {
            return Stream.of(this);
        }
        String heavier = heavier(change, step.change());
        Map<String, String> latest = step.reason().isEmpty() ? reason : step.reason();
        return step.successors().isEmpty()
                ? Stream.of(new Way(from, heavier, null, latest))
                : step.successors().stream().map(next -> new Way(from, heavier, next, latest));
    }

    private static String heavier(String one, String other) {
        return LIGHT_TO_HEAVY.indexOf(one) >= LIGHT_TO_HEAVY.indexOf(other) ? one : other;
    }
}
