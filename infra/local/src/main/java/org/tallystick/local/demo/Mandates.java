package org.tallystick.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who reports on what in one state: as competences suggest, with the differences that any two states have. */
record Mandates(Party state, List<Competence> given) {

    private static final int WITHOUT = 3;
    private static final int SWAPPED = 12;
    private static final int LEADERLESS = 6;

    /**
     * @param lead {@code -} where several agencies contribute and none leads
     * @param suiting numbers of the activities of its section that suit it
     */
    record Competence(String commitment, String lead, List<String> contributing, List<Integer> suiting) {

        boolean led() {
            return !lead.equals("-");
        }

        Competence with(String otherLead, List<String> others) {
            return new Competence(commitment, otherLead, others, suiting);
        }

        List<String> agencies() {
            List<String> all = new ArrayList<>(contributing);
            if (led()) {
                all.addFirst(lead);
            }
            return all;
        }
    }

    static Mandates of(long seed, Party state) {
        List<Competence> given = new ArrayList<>();
        for (List<String> row : Resource.rows("competences.csv")) {
            Competence usual = competence(row);
            given.addAll(
                    usual.commitment().equals(Repertoire.EXAMPLE)
                            ? List.of(usual)
                            : varied(Dice.of(seed, "mandate", state, usual.commitment()), usual));
        }
        return new Mandates(state, List.copyOf(given));
    }

    private static List<Competence> varied(Dice dice, Competence usual) {
        if (dice.chance(WITHOUT)) {
            return List.of();
        }
        if (usual.led() && !usual.contributing().isEmpty() && dice.chance(SWAPPED)) {
            List<String> others = new ArrayList<>(usual.contributing());
            others.set(0, usual.lead());
            return List.of(usual.with(usual.contributing().getFirst(), others));
        }
        if (usual.led() && usual.contributing().size() > 1 && dice.chance(LEADERLESS)) {
            return List.of(usual.with("-", usual.agencies()));
        }
        return List.of(usual);
    }

    List<String> ledBy(String agency) {
        return commitments(c -> c.lead().equals(agency));
    }

    List<String> contributedToBy(String agency) {
        return commitments(c -> c.contributing().contains(agency));
    }

    /** In the order of the catalogue. */
    List<String> heldBy(String agency) {
        return commitments(c -> c.agencies().contains(agency));
    }

    /** On which no agency leads, so that those who contribute can only agree or diverge. */
    List<String> leaderless() {
        return commitments(c -> !c.led());
    }

    Competence over(String commitment) {
        return given.stream()
                .filter(c -> c.commitment().equals(commitment))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mandate over " + commitment));
    }

    private List<String> commitments(Predicate<Competence> which) {
        return given.stream().filter(which).map(Competence::commitment).toList();
    }

    private static Competence competence(List<String> row) {
        String others = row.get(2);
        return new Competence(
                row.get(0),
                row.get(1),
                others.isEmpty() ? List.of() : List.of(others.split(" ", -1)),
                Stream.of(row.get(3).split(",", -1)).map(Integer::valueOf).toList());
    }
}
