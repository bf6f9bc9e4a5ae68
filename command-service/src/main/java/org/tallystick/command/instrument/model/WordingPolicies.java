package org.tallystick.command.instrument.model;

import static org.tallystick.command.instrument.model.InstrumentRefusal.CATALOGUE_LANGUAGE_MISSING;
import static org.tallystick.command.instrument.model.InstrumentRefusal.CATALOGUE_TEXT_TOO_LONG;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;

/** What every text about an instrument owes its readers. */
final class WordingPolicies {

    /** Every text is there in these, so that no state reads the plan in a translation of its own. */
    private static final List<String> LANGUAGES = List.of("en", "ru");

    private WordingPolicies() {}

    static Stream<Objection> everyTextInBothLanguages(Stream<Wording> texts) {
        return texts.flatMap(wording -> LANGUAGES.stream()
                .filter(language -> wording.text().getOrDefault(language, "").isBlank())
                .map(language -> new Objection(
                        CATALOGUE_LANGUAGE_MISSING,
                        wording.pointer() + "/" + language,
                        "Give this text in the language '" + language + "' too.")));
    }

    static Stream<Objection> textsWithinTheirLimits(Stream<Wording> texts) {
        return texts.flatMap(wording -> wording.text().entrySet().stream()
                .filter(text -> text.getValue().length() > wording.limit())
                .map(text -> new Objection(
                        CATALOGUE_TEXT_TOO_LONG,
                        wording.pointer() + "/" + text.getKey(),
                        "Shorten it to " + wording.limit() + " characters.")));
    }
}
