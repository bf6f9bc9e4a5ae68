package org.tallystick.local.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which commitments an agency says something: the same in every cycle and a few more each time, first those that it leads and those that
 * nobody leads.
 */
record Repertoire(long seed, Mandates mandates) {

    /** What README's example reports on has been reported on before. */
    static final String EXAMPLE = "II.3.5";

    private static final int FEWEST = 7;
    private static final int MOST = 12;
    private static final int LESS_PREFERRED = 60;

    List<String> of(String agency, int cycle) {
        Set<String> preferred = new HashSet<>(mandates.ledBy(agency));
        preferred.addAll(mandates.leaderless());
        List<String> held = mandates.heldBy(agency);
        Map<String, Integer> ranks = new HashMap<>();
        held.forEach(path -> ranks.put(path, rank(agency, path, preferred.contains(path))));
        List<String> ranked =
                held.stream().sorted(Comparator.comparing(ranks::get)).toList();
        int number = Dice.of(seed, "size", mandates.state(), agency).between(FEWEST, MOST) + cycle;
        Set<String> chosen = new HashSet<>(ranked.subList(0, Math.min(number, ranked.size())));
        return held.stream().filter(chosen::contains).toList();
    }

    private int rank(String agency, String path, boolean preferred) {
        if (path.equals(EXAMPLE)) {
            return -1;
        }
        int rank = Dice.of(seed, "rank", mandates.state(), agency, path).between(0, 99);
        return preferred ? rank : rank + LESS_PREFERRED;
    }
}
