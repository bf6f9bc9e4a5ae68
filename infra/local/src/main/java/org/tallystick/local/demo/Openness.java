package org.tallystick.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.events.report.Visibility;

/** Who may read an entry: the same in every cycle; states are more open on rights than on police work. */
record Openness(Visibility visibility, List<String> named) {

    private static final List<Visibility> LEVELS =
            List.of(Visibility.PUBLIC, Visibility.PARTICIPANTS, Visibility.NAMED, Visibility.NATIONAL);

    private static final Map<String, List<Integer>> BY_PILLAR = Map.of(
            "I", List.of(35, 50, 5, 10),
            "II", List.of(10, 57, 13, 20),
            "III", List.of(15, 60, 10, 15),
            "IV", List.of(30, 52, 6, 12));

    private static final List<Integer> PARTICIPANTS_ONLY = List.of(0, 1, 0, 0);
    private static final int ALSO_A_PARTNER = 30;

    static Openness of(Party state, String path, Dice habit) {
        if (path.equals(Repertoire.EXAMPLE)) {
            return new Openness(Visibility.PARTICIPANTS, List.of());
        }
        String pillar = path.substring(0, path.indexOf('.'));
        Visibility level = LEVELS.get(habit.weighted(BY_PILLAR.getOrDefault(pillar, PARTICIPANTS_ONLY)));
        return new Openness(level, level == Visibility.NAMED ? named(state, habit) : List.of());
    }

    private static List<String> named(Party state, Dice habit) {
        List<String> others = Stream.of(Party.values())
                .filter(other -> other != state)
                .map(Party::name)
                .toList();
        List<String> named = new ArrayList<>(habit.some(habit.between(1, 2), others));
        if (habit.chance(ALSO_A_PARTNER)) {
            named.add("unoct");
        }
        return named;
    }
}
