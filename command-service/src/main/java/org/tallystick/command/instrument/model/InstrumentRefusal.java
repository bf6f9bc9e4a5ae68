package org.tallystick.command.instrument.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentCommand.RetireInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;

/** Why an instrument is not adopted, revised, linked or retired. */
public enum InstrumentRefusal implements RefusalCode {
    INSTRUMENT_ALREADY_ADOPTED(
            Kind.CONFLICT,
            "The instrument is adopted already",
            "Read it; a changed catalogue is a revision.",
            AdoptInstrument.class),
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            ReviseInstrument.class,
            RecordLinks.class,
            RetireInstrument.class),
    INSTRUMENT_RETIRED(
            Kind.CONFLICT,
            "The instrument is retired",
            "Nothing is changed about it any more.",
            ReviseInstrument.class,
            RecordLinks.class,
            RetireInstrument.class),
    CATALOGUE_EMPTY(
            Kind.CONTENT,
            "The catalogue has no commitments",
            "List the commitments of the instrument.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    CATALOGUE_PATH_REPEATED(
            Kind.CONTENT,
            "A path stands for two places",
            "Give every pillar, section, group and item its own path.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    CATALOGUE_PATH_MISPLACED(
            Kind.CONTENT,
            "An item stands outside the structure",
            "Begin a commitment's path with its pillar's, and a component's with its commitment's.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    CATALOGUE_LANGUAGE_MISSING(
            Kind.CONTENT,
            "A text lacks a language",
            "Give every title, summary, method and reason in English and in Russian.",
            AdoptInstrument.class,
            ReviseInstrument.class,
            RecordLinks.class,
            RetireInstrument.class),
    CATALOGUE_TEXT_TOO_LONG(
            Kind.CONTENT,
            "A text about the instrument is too long",
            "Shorten it to the stated length.",
            AdoptInstrument.class,
            ReviseInstrument.class,
            RecordLinks.class,
            RetireInstrument.class),
    CATALOGUE_PARTY_UNKNOWN(
            Kind.CONTENT,
            "A party is no state",
            "Name parties by ISO 3166-1 alpha-2.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    REFERENCE_PLACE_UNKNOWN(
            Kind.CONTENT,
            "A reference stands nowhere",
            "Name a place of the catalogue.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    REFERENCE_REPEATED(
            Kind.CONTENT,
            "A place has a reference twice",
            "Give each reference of a place once.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    INDICATOR_REPEATED(
            Kind.CONTENT,
            "Two indicators have one code",
            "Give each indicator its own code.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    INDICATOR_ITEM_UNKNOWN(
            Kind.CONTENT,
            "An indicator tells about nothing",
            "Name the items that it tells about.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    INDICATOR_DIMENSION_UNFIT(
            Kind.CONTENT,
            "A dimension breaks nothing down",
            "Give each dimension once, with two categories or more that differ from all that an entry tells under the same name.",
            AdoptInstrument.class,
            ReviseInstrument.class),
    REVISION_OF_ANOTHER_INSTRUMENT(
            Kind.CONTENT,
            "The catalogue is another instrument's",
            "Keep the code of the instrument.",
            ReviseInstrument.class),
    REVISION_FORGETS_AN_ITEM(
            Kind.CONTENT,
            "The revision forgets an item",
            "Say of every item of the version in force what became of it.",
            ReviseInstrument.class),
    REVISION_ITEM_REPEATED(
            Kind.CONTENT, "The revision names an item twice", "Name each old item once.", ReviseInstrument.class),
    REVISION_ITEM_UNKNOWN(
            Kind.CONTENT,
            "The revision names an item that is not in force",
            "Name items of the version in force.",
            ReviseInstrument.class),
    REVISION_SUCCESSOR_UNKNOWN(
            Kind.CONTENT,
            "A successor is not in the revised catalogue",
            "Name items of the revised catalogue.",
            ReviseInstrument.class),
    REVISION_CHANGE_UNFIT(
            Kind.CONTENT,
            "A change does not fit its successors",
            "Name as many successors as the change has.",
            ReviseInstrument.class),
    REVISION_SUCCESSOR_SHARED(
            Kind.CONTENT,
            "A successor has several origins",
            "Call them merged, or give each a successor of its own.",
            ReviseInstrument.class),
    REVISION_KEEPS_OTHER_WORDS(
            Kind.CONTENT,
            "What is called kept was changed",
            "Call it reworded, or leave it as it was.",
            ReviseInstrument.class),
    REVISION_PATH_REUSED(
            Kind.CONTENT,
            "A path would stand for something else",
            "Give new items paths that were never used.",
            ReviseInstrument.class),
    LINK_ITEM_UNKNOWN(
            Kind.CONTENT,
            "A link begins nowhere",
            "Begin links at items of the catalogue in force.",
            RecordLinks.class),
    LINK_TARGET_UNKNOWN(
            Kind.CONTENT,
            "A link ends nowhere",
            "End links at items of adopted instruments that your token covers.",
            RecordLinks.class),
    LINK_TO_ITSELF(Kind.CONTENT, "A link ends where it begins", "Leave it out.", RecordLinks.class),
    LINK_REPEATED(Kind.CONTENT, "Two links tie the same two items", "Tie each two items once.", RecordLinks.class),
    LINK_CLOSES_A_CYCLE(
            Kind.CONTENT,
            "An item would serve itself",
            "Leave out one link of the chain that comes back.",
            RecordLinks.class);

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
