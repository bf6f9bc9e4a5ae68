package org.tallystick.command.instrument.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;

/** What an instrument's events add up to. */
public sealed interface InstrumentState {

    record NotAdopted() implements InstrumentState {}

    /**
     * @param items of the version in force, by path
     * @param given every path that an item of any version has had
     */
    record Adopted(int catalogueVersion, Map<String, Item> items, Set<String> given) implements InstrumentState {
        public Adopted {
            items = Map.copyOf(items);
            given = Set.copyOf(given);
        }

        static Adopted of(int version, Catalogue catalogue, Set<String> givenBefore) {
            Map<String, Item> items = catalogue.items().collect(Collectors.toMap(Item::path, item -> item));
            Set<String> given = new HashSet<>(givenBefore);
            given.addAll(items.keySet());
            return new Adopted(version, items, given);
        }
    }

    record Retired(int catalogueVersion) implements InstrumentState {}

    default InstrumentState after(InstrumentEvent event) {
        return switch (event) {
            case InstrumentAdopted e -> Adopted.of(e.catalogueVersion(), e.catalogue(), Set.of());
            case InstrumentRevised e ->
                Adopted.of(e.catalogueVersion(), e.catalogue(), adopted(event).given());
            case ReferencesRecorded _, IndicatorsDefined _, LinksRecorded _ -> this;
            case InstrumentRetired _ -> new Retired(adopted(event).catalogueVersion());
        };
    }

    private Adopted adopted(InstrumentEvent event) {
        if (this instanceof Adopted adopted) {
            return adopted;
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " does not follow on " + this);
    }
}
