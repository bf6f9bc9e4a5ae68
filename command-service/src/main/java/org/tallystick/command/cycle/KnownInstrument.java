package org.tallystick.command.cycle;

import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;

/**
 * An instrument as cycles need to know it.
 *
 * @param version of the catalogue in force
 * @param reportable paths of that version
 * @param voluntary where true, silence is never called late
 */
record KnownInstrument(int version, Set<String> reportable, boolean voluntary, boolean retired) {

    static KnownInstrument inForce(int version, Catalogue catalogue) {
        return new KnownInstrument(
                version,
                catalogue.items().filter(Item::reportable).map(Item::path).collect(Collectors.toUnmodifiableSet()),
                catalogue.voluntary(),
                false);
    }

    KnownInstrument retire() {
        return new KnownInstrument(version, reportable, voluntary, true);
    }
}
