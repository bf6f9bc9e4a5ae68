package org.tallystick.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of one state's events is read.
 *
 * @param state {@code _} for events of no single state
 */
record Reach(String state, long events, long first, long last) {

    static List<Reach> of(List<StoredLine> lines) {
        Map<String, Reach> reach = new TreeMap<>();
        lines.stream()
                .filter(StoredLine::readable)
                .forEach(line ->
                        reach.merge(line.about(), new Reach(line.about(), 1, line.index(), line.index()), Reach::with));
        return new ArrayList<>(reach.values());
    }

    private Reach with(Reach later) {
        return new Reach(state, events + later.events, first, later.last);
    }
}
