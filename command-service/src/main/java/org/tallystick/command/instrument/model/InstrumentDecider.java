package org.tallystick.command.instrument.model;

import java.util.List;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentState.Adopted;
import org.tallystick.command.instrument.model.InstrumentState.NotAdopted;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;

/** Decides what becomes of an instrument. */
public final class InstrumentDecider {

    private static final int FIRST_VERSION = 1;

    private static final List<Policy<Catalogue>> CATALOGUE = List.of(
            CataloguePolicies::someCommitments,
            CataloguePolicies::everyPathOnce,
            CataloguePolicies::commitmentsInsideThePillars,
            CataloguePolicies::componentsBelowACommitment,
            CataloguePolicies::everyTextInBothLanguages,
            CataloguePolicies::textsWithinTheirLimits,
            CataloguePolicies::partiesAreStates);

    private InstrumentDecider() {}

    public static List<InstrumentEvent> decide(InstrumentState state, InstrumentCommand command) {
        return switch (command) {
            case AdoptInstrument adopt -> adopt(state, adopt);
        };
    }

    private static List<InstrumentEvent> adopt(InstrumentState state, AdoptInstrument command) {
        return switch (state) {
            case Adopted adopted ->
                throw new Refused(
                        InstrumentRefusal.INSTRUMENT_ALREADY_ADOPTED,
                        "Version " + adopted.catalogueVersion() + " of its catalogue is in force.");
            case NotAdopted _ -> {
                Policy.require(command.catalogue(), CATALOGUE);
                yield List.of(new InstrumentAdopted(FIRST_VERSION, command.catalogue()));
            }
        };
    }
}
