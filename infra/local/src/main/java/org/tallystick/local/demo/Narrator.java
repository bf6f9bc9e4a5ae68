package org.tallystick.local.demo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.events.report.EntryStatus;

/** Puts sentences together in one language. */
record Narrator(String language) {

    private static final int PLAIN = 45;
    private static final int LOOKS_AHEAD = 60;
    private static final int SECOND_RESULT = 45;

    /**
     * @param suiting numbers of the section's activities that suit the commitment
     * @param habit dice that fall alike in every cycle, so that an agency goes on with what it began
     * @param news dice of this cycle
     */
    String narrative(String section, List<Integer> suiting, EntryStatus status, Dice habit, Dice news) {
        List<String> activities = habit.some(2, suiting).stream()
                .map(number -> phrases().of(section).get(number - 1))
                .toList();
        String first = detailed(activities.getFirst(), status, habit);
        List<String> openings = phrases().of(status.name()).stream()
                .filter(opening -> activities.size() > 1 || !opening.contains("{b}"))
                .toList();
        String opening = news.pick(openings).replace("{a}", first).replace("{b}", activities.getLast());
        return Stream.concat(Stream.of(opening), further(status, news).map(s -> filled(s, news)))
                .collect(Collectors.joining(" "));
    }

    private String detailed(String activity, EntryStatus status, Dice habit) {
        String detailed = say("DETAIL", habit).replace("{a}", activity);
        return habit.chance(PLAIN) || !begun(status) ? activity : detailed;
    }

    private static boolean begun(EntryStatus status) {
        return switch (status) {
            case UNDER_WAY, SUBSTANTIAL, COMPLETED, SUSTAINED -> true;
            case NOT_STARTED, PLANNED, STALLED, NOT_APPLICABLE -> false;
        };
    }

    private Stream<String> further(EntryStatus status, Dice news) {
        List<String> results =
                news.some(news.chance(SECOND_RESULT) ? 2 : 1, phrases().of("RESULT"));
        boolean ahead = news.chance(LOOKS_AHEAD);
        String outlook = news.pick(phrases().of("OUTLOOK"));
        if (!begun(status)) {
            return Stream.empty();
        }
        boolean goesOn = status == EntryStatus.UNDER_WAY || status == EntryStatus.SUBSTANTIAL;
        return goesOn && ahead ? Stream.concat(results.stream(), Stream.of(outlook)) : results.stream();
    }

    String say(String use, Dice dice) {
        return filled(dice.pick(phrases().of(use)), dice);
    }

    private String filled(String sentence, Dice dice) {
        return sentence.replace("{n}", Integer.toString(persons(dice)))
                .replace("{k}", Integer.toString(dice.between(2, 6)))
                .replace("{m}", Integer.toString(dice.between(7, 20)))
                .replace("{p}", dice.pick(phrases().of("PARTNER")));
    }

    /** Never one that ends in 1: Russian would need the singular. */
    private static int persons(Dice dice) {
        int persons = dice.between(12, 240);
        return persons % 10 == 1 ? persons + 1 : persons;
    }

    private Phrases phrases() {
        return Phrases.in(language);
    }
}
