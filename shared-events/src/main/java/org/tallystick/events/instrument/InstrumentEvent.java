package org.tallystick.events.instrument;

import org.tallystick.events.DomainEvent;

/** Stream {@code instrument/<code>}. */
public sealed interface InstrumentEvent extends DomainEvent {

    /** The states adopted the instrument; version 1 of its catalogue is in force. */
    record InstrumentAdopted(int catalogueVersion, Catalogue catalogue) implements InstrumentEvent {}
}
