package org.tallystick.command.instrument.model;

import static org.tallystick.command.instrument.model.InstrumentRefusal.INSTRUMENT_ALREADY_ADOPTED;
import static org.tallystick.command.instrument.model.InstrumentRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.instrument.model.InstrumentRefusal.INSTRUMENT_RETIRED;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.Details;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentCommand.RetireInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.instrument.model.InstrumentState.Adopted;
import org.tallystick.command.instrument.model.InstrumentState.NotAdopted;
import org.tallystick.command.instrument.model.InstrumentState.Retired;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;

/** Decides what becomes of an instrument. */
public final class InstrumentDecider {

    private static final int FIRST_VERSION = 1;

    private InstrumentDecider() {}

    public static List<InstrumentEvent> decide(InstrumentState state, InstrumentCommand command) {
        return switch (command) {
            case AdoptInstrument adopt -> adopt(state, adopt);
            case ReviseInstrument revise -> revise(inForce(state), revise);
            case RecordLinks record -> record(inForce(state), record);
            case RetireInstrument retire -> retire(inForce(state), retire);
        };
    }

    private static List<InstrumentEvent> adopt(InstrumentState state, AdoptInstrument command) {
        return switch (state) {
            case NotAdopted _ -> {
                Policy.require(command, CatalogueRules.ADOPTION);
                yield inAll(
                        new InstrumentAdopted(FIRST_VERSION, command.catalogue()), FIRST_VERSION, command.details());
            }
            case Adopted adopted -> throw alreadyAdopted(adopted.catalogueVersion());
            case Retired retired -> throw alreadyAdopted(retired.catalogueVersion());
        };
    }

    private static List<InstrumentEvent> revise(Adopted before, ReviseInstrument command) {
        Policy.require(new Revision(before, command), CatalogueRules.REVISION);
        int version = before.catalogueVersion() + 1;
        InstrumentRevised revised =
                new InstrumentRevised(version, command.catalogue(), command.successions(), command.reason());
        return inAll(revised, version, command.details());
    }

    private static List<InstrumentEvent> record(Adopted instrument, RecordLinks command) {
        Policy.require(new ProposedLinks(instrument, command), CatalogueRules.LINKS);
        return List.of(new LinksRecorded(command.links()));
    }

    private static List<InstrumentEvent> retire(Adopted instrument, RetireInstrument command) {
        Policy.require(command, CatalogueRules.RETIREMENT);
        return List.of(new InstrumentRetired(instrument.catalogueVersion(), command.reason()));
    }

    /** A version, and in events of their own what it rests on and how it is measured. */
    private static List<InstrumentEvent> inAll(InstrumentEvent catalogue, int version, Details details) {
        List<InstrumentEvent> events = new ArrayList<>(List.of(catalogue));
        if (!details.references().isEmpty()) {
            events.add(new ReferencesRecorded(version, details.references()));
        }
        if (!details.indicators().isEmpty()) {
            events.add(new IndicatorsDefined(version, details.indicators()));
        }
        return events;
    }

    private static Adopted inForce(InstrumentState state) {
        return switch (state) {
            case NotAdopted _ -> throw new Refused(INSTRUMENT_NOT_FOUND, "No instrument of this code is adopted.");
            case Adopted adopted -> adopted;
            case Retired _ -> throw new Refused(INSTRUMENT_RETIRED, "The instrument was retired.");
        };
    }

    private static Refused alreadyAdopted(int version) {
        return new Refused(INSTRUMENT_ALREADY_ADOPTED, "Version " + version + " of its catalogue was adopted.");
    }
}
