package org.tallystick.query.position.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Of headings and of the words beside codes; a report may be written in any. */
public enum Language {
    EN,
    RU;

    /** BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** In this language, else in English. */
    public String of(Map<String, String> wording) {
        return wording.getOrDefault(tag(), wording.getOrDefault(EN.tag(), ""));
    }

    String choose(String english, String russian) {
        return this == EN ? english : russian;
    }
}
