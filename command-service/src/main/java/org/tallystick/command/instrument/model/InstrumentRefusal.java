package org.tallystick.command.instrument.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;

/** Why an instrument is not adopted. */
public enum InstrumentRefusal implements RefusalCode {
    INSTRUMENT_ALREADY_ADOPTED(
            Kind.CONFLICT,
            "The instrument is adopted already",
            "Read it; a changed catalogue is a revision.",
            AdoptInstrument.class),
    CATALOGUE_EMPTY(
            Kind.CONTENT,
            "The catalogue has no commitments",
            "List the commitments of the instrument.",
            AdoptInstrument.class),
    CATALOGUE_PATH_REPEATED(
            Kind.CONTENT,
            "A path stands for two places",
            "Give every pillar, section, group and item its own path.",
            AdoptInstrument.class),
    CATALOGUE_PATH_MISPLACED(
            Kind.CONTENT,
            "An item stands outside the structure",
            "Begin a commitment's path with its pillar's, and a component's with its commitment's.",
            AdoptInstrument.class),
    CATALOGUE_LANGUAGE_MISSING(
            Kind.CONTENT,
            "A text lacks a language",
            "Give every title and summary in English and in Russian.",
            AdoptInstrument.class),
    CATALOGUE_TEXT_TOO_LONG(
            Kind.CONTENT,
            "A text of the catalogue is too long",
            "Shorten it to the stated length.",
            AdoptInstrument.class),
    CATALOGUE_PARTY_UNKNOWN(
            Kind.CONTENT, "A party is no state", "Name parties by ISO 3166-1 alpha-2.", AdoptInstrument.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    InstrumentRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
        this.commands = Set.of(commands);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public boolean meets(Class<?> command) {
        return commands.contains(command);
    }
}
