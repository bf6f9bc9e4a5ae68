package org.tallystick.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be said in one language, by use: activities per section of the plan, sentences per status, reasons, comments. */
final class Phrases {

    private static final Map<String, Phrases> BY_LANGUAGE = Map.of("en", read("en"), "ru", read("ru"));

    private final Map<String, List<String>> byUse;

    private Phrases(Map<String, List<String>> byUse) {
        this.byUse = byUse;
    }

    static Phrases in(String language) {
        Phrases phrases = BY_LANGUAGE.get(language);
        if (phrases == null) {
            throw new IllegalArgumentException("nobody here speaks " + language);
        }
        return phrases;
    }

    List<String> of(String use) {
        List<String> all = byUse.get(use);
        if (all == null) {
            throw new IllegalArgumentException("no phrases for " + use);
        }
        return all;
    }

    private static Phrases read(String language) {
        Map<String, List<String>> byUse = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Resource.lines("phrases." + language + ".txt")) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                byUse.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line);
            }
        }
        return new Phrases(byUse);
    }
}
