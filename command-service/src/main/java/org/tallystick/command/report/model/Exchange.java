package org.tallystick.command.report.model;

import java.util.HashSet;
import java.util.Set;

/**
 * What the secretariat and the state said to each other about released versions.
 *
 * @param acknowledged the newest version that was, 0 for none
 * @param asked number of queries so far
 * @param open those without an answer
 */
record Exchange(int acknowledged, int asked, Set<Integer> open) {

    static Exchange none() {
        return new Exchange(0, 0, Set.of());
    }

    Exchange acknowledging(int version) {
        return new Exchange(version, asked, open);
    }

    Exchange asking(int query) {
        Set<Integer> more = new HashSet<>(open);
        more.add(query);
        return new Exchange(acknowledged, query, more);
    }

    Exchange answering(int query) {
        Set<Integer> less = new HashSet<>(open);
        less.remove(query);
        return new Exchange(acknowledged, asked, less);
    }
}
