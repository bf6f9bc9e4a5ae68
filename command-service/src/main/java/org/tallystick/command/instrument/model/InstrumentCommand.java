package org.tallystick.command.instrument.model;

import org.tallystick.events.instrument.Catalogue;

/** What can be asked of an instrument. */
public sealed interface InstrumentCommand {

    record AdoptInstrument(Catalogue catalogue) implements InstrumentCommand {}
}
