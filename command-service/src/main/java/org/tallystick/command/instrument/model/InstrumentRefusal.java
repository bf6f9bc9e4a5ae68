package org.tallystick.command.instrument.model;

import org.tallystick.command.decision.RefusalCode;

/** Why an instrument is not adopted. */
public enum InstrumentRefusal implements RefusalCode {
    INSTRUMENT_ALREADY_ADOPTED(
            Kind.CONFLICT, "The instrument is adopted already", "Read it; a changed catalogue is a revision."),
    CATALOGUE_EMPTY(Kind.CONTENT, "The catalogue has no commitments", "List the commitments of the instrument."),
    CATALOGUE_PATH_REPEATED(
            Kind.CONTENT, "A path stands for two places", "Give every pillar, section, group and item its own path."),
    CATALOGUE_PATH_MISPLACED(
            Kind.CONTENT,
            "An item stands outside the structure",
            "Begin a commitment's path with its pillar's, and a component's with its commitment's."),
    CATALOGUE_LANGUAGE_MISSING(
            Kind.CONTENT, "A text lacks a language", "Give every title and summary in English and in Russian."),
    CATALOGUE_TEXT_TOO_LONG(Kind.CONTENT, "A text of the catalogue is too long", "Shorten it to the stated length."),
    CATALOGUE_PARTY_UNKNOWN(Kind.CONTENT, "A party is no state", "Name parties by ISO 3166-1 alpha-2.");

    private final Kind kind;
    private final String title;
    private final String remedy;

    InstrumentRefusal(Kind kind, String title, String remedy) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
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
}
