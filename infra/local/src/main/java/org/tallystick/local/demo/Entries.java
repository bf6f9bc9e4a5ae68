package org.tallystick.local.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Catalogue.Item;

/**
 * What an agency says in a cycle, commitment by commitment.
 *
 * @param items of the catalogue by path
 */
record Entries(long seed, Map<String, Item> items, Mandates mandates) {

    private static final int OTHER_LANGUAGE = 6;

    List<DemoEntry> of(String agency, int cycle) {
        String language = language(agency, cycle);
        return new Repertoire(seed, mandates)
                .of(agency, cycle).stream()
                        .map(path -> entry(agency, cycle, item(path), language))
                        .toList();
    }

    /** In which the agency writes most of its report. */
    String language(String agency, int cycle) {
        Dice dice = Dice.of(seed, "language", mandates.state(), agency, cycle);
        return dice.chance(mandates.state().russian()) ? "ru" : "en";
    }

    private DemoEntry entry(String agency, int cycle, Item item, String main) {
        String path = item.path();
        Party state = mandates.state();
        Dice news = Dice.of(seed, "news", state, agency, path, cycle);
        Mandates.Competence competence = mandates.over(path);
        boolean lead = competence.lead().equals(agency);
        Course.Standing standing = new Course(seed).of(state, agency, lead, item, cycle);
        Openness openness = Openness.of(state, path, Dice.of(seed, "openness", state, agency, path));
        Narrator narrator = new Narrator(news.chance(OTHER_LANGUAGE) ? other(main) : main);
        Dice habit = Dice.of(seed, "habit", state, agency, path);
        return new DemoEntry(
                path,
                standing.status(),
                openness.visibility(),
                openness.named(),
                narrator.language(),
                narrator.narrative(item.citation().section(), competence.suiting(), standing.status(), habit, news),
                reason(standing, narrator, news),
                new Details(narrator, path, Dice.of(seed, "details", state, agency, path, cycle))
                        .of(state, item.citation().section(), competence.suiting(), standing.status()));
    }

    private static @Nullable String reason(Course.Standing standing, Narrator narrator, Dice news) {
        return switch (standing.status()) {
            case STALLED, NOT_APPLICABLE -> narrator.say(standing.status() + ".REASON", news);
            case NOT_STARTED, PLANNED, UNDER_WAY, SUBSTANTIAL, COMPLETED, SUSTAINED ->
                standing.back() ? narrator.say("BACK.REASON", news) : null;
        };
    }

    private Item item(String path) {
        Item item = items.get(path);
        if (item == null) {
            throw new IllegalStateException("the catalogue has no " + path);
        }
        return item;
    }

    private static String other(String language) {
        return language.equals("ru") ? "en" : "ru";
    }
}
