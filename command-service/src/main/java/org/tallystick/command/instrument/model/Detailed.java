package org.tallystick.command.instrument.model;

import org.tallystick.command.instrument.model.InstrumentCommand.Details;
import org.tallystick.events.instrument.Catalogue;

/** A catalogue with what belongs to it, before it is decided. */
record Detailed(Catalogue catalogue, Details details) {}
