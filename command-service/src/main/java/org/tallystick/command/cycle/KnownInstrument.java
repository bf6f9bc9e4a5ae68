package org.tallystick.command.cycle;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;

/**
 * An instrument as cycles need to know it.
 *
 * @param version of the catalogue in force
 * @param reportable paths of that version
 * @param voluntary versions under which silence is never called late
 */
record KnownInstrument(int version, Set<String> reportable, Set<Integer> voluntary, boolean retired) {

    KnownInstrument {
        voluntary = Set.copyOf(voluntary);
    }

    static KnownInstrument none() {
        return new KnownInstrument(0, Set.of(), Set.of(), false);
    }

    KnownInstrument inForce(int next, Catalogue catalogue) {
        Set<Integer> all = new HashSet<>(voluntary);
        if (catalogue.voluntary()) {
            all.add(next);
        }
        return new KnownInstrument(
                next,
                catalogue.items().filter(Item::reportable).map(Item::path).collect(Collectors.toUnmodifiableSet()),
                all,
                false);
    }

    KnownInstrument retire() {
        return new KnownInstrument(version, reportable, voluntary, true);
    }
}
