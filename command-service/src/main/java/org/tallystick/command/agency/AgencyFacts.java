package org.tallystick.command.agency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tallystick.command.agency.model.AgencyCommand.InstrumentFacts;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.Participations;
import org.tallystick.events.wire.Envelope;

/**
 * What a mandate is decided by.
 *
 * @param reportable by path, by instrument: of the catalogue in force and, for cycles that are bound to them, of those before
 */
record AgencyFacts(Map<String, Map<String, Boolean>> reportable, Participations participations) {

    static AgencyFacts none() {
        return new AgencyFacts(Map.of(), Participations.none());
    }

    /** @param from the first day of the mandate; joining may follow, leaving may not have been before */
    InstrumentFacts of(String instrument, String state, LocalDate from) {
        return new InstrumentFacts(
                participations.fromOn(from, instrument, state), reportable.getOrDefault(instrument, Map.of()));
    }

    AgencyFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> inForce(e.catalogue());
            case InstrumentRevised e -> inForce(e.catalogue());
            case ParticipationEvent e -> new AgencyFacts(reportable, participations.after(e));
            default -> this;
        };
    }

    private AgencyFacts inForce(Catalogue catalogue) {
        Map<String, Boolean> all = new HashMap<>(reportable.getOrDefault(catalogue.instrument(), Map.of()));
        all.putAll(reportable(catalogue));
        return new AgencyFacts(Copies.with(reportable, catalogue.instrument(), Map.copyOf(all)), participations);
    }

    private static Map<String, Boolean> reportable(Catalogue catalogue) {
        return catalogue
                .items()
                .collect(Collectors.toUnmodifiableMap(Catalogue.Item::path, Catalogue.Item::reportable));
    }
}
