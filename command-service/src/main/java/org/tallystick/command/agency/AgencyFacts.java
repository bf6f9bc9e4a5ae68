package org.tallystick.command.agency;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.command.agency.model.AgencyCommand.InstrumentFacts;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.wire.Envelope;

/**
 * What a mandate is decided by.
 *
 * @param reportable by path, by instrument: of the catalogue in force and, for cycles that are bound to them, of those before
 * @param joined states by instrument
 */
record AgencyFacts(Map<String, Map<String, Boolean>> reportable, Map<String, Set<String>> joined) {

    static AgencyFacts none() {
        return new AgencyFacts(Map.of(), Map.of());
    }

    InstrumentFacts of(String instrument, String state) {
        return new InstrumentFacts(
                joined.getOrDefault(instrument, Set.of()).contains(state),
                reportable.getOrDefault(instrument, Map.of()));
    }

    AgencyFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> inForce(e.catalogue());
            case InstrumentRevised e -> inForce(e.catalogue());
            case StateJoined e -> {
                Set<String> more = Copies.with(joined.getOrDefault(e.instrument(), Set.of()), e.state());
                yield new AgencyFacts(reportable, Copies.with(joined, e.instrument(), more));
            }
            default -> this;
        };
    }

    private AgencyFacts inForce(Catalogue catalogue) {
        Map<String, Boolean> all = new HashMap<>(reportable.getOrDefault(catalogue.instrument(), Map.of()));
        all.putAll(reportable(catalogue));
        return new AgencyFacts(Copies.with(reportable, catalogue.instrument(), Map.copyOf(all)), joined);
    }

    private static Map<String, Boolean> reportable(Catalogue catalogue) {
        return catalogue
                .items()
                .collect(Collectors.toUnmodifiableMap(Catalogue.Item::path, Catalogue.Item::reportable));
    }
}
