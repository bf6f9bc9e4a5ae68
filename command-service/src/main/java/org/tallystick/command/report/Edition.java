package org.tallystick.command.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;

/**
 * One version of a catalogue.
 *
 * @param items by path
 * @param indicators by code
 */
record Edition(Map<String, Catalogue.Item> items, Map<String, Indicator> indicators) {

    /** Of an instrument that nobody adopted. */
    static final Edition NONE = new Edition(Map.of(), Map.of());

    static Edition of(Catalogue catalogue) {
        return new Edition(
                catalogue.items().collect(Collectors.toUnmodifiableMap(Catalogue.Item::path, item -> item)), Map.of());
    }

    Edition measuredBy(List<Indicator> defined) {
        return new Edition(
                items, defined.stream().collect(Collectors.toUnmodifiableMap(Indicator::code, indicator -> indicator)));
    }
}
