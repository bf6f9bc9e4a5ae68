package org.tallystick.command.instrument.model;

import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;

/** What an instrument's events add up to. */
public sealed interface InstrumentState {

    record NotAdopted() implements InstrumentState {}

    record Adopted(int catalogueVersion) implements InstrumentState {}

    default InstrumentState after(InstrumentEvent event) {
        return switch (event) {
            case InstrumentAdopted e -> new Adopted(e.catalogueVersion());
        };
    }
}
