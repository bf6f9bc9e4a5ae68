package org.tallystick.command.participation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tallystick.command.participation.model.ParticipationCommand.Terms;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.wire.Envelope;

/**
 * What a participation decides by.
 *
 * @param instruments terms by code
 * @param places every path that a catalogue of the instrument ever had, and of what it lies in, by code
 * @param agencies by state
 */
record ParticipationFacts(
        Map<String, Terms> instruments, Map<String, Set<String>> places, Map<String, Agencies> agencies) {

    static ParticipationFacts none() {
        return new ParticipationFacts(Map.of(), Map.of(), Map.of());
    }

    Set<String> placesIn(String instrument) {
        return places.getOrDefault(instrument, Set.of());
    }

    Set<String> agenciesOf(String state) {
        return agencies.getOrDefault(state, Agencies.none()).existing();
    }

    /** A revision may change who the parties are, and not when it all began. */
    private ParticipationFacts inForce(Catalogue catalogue, LocalDate adoptedOn) {
        Terms terms = new Terms(adoptedOn, Set.copyOf(catalogue.parties()));
        Set<String> known = new HashSet<>(placesIn(catalogue.instrument()));
        catalogue.items().forEach(item -> addWithParents(item.path(), known));
        return new ParticipationFacts(
                Copies.with(instruments, catalogue.instrument(), terms),
                Copies.with(places, catalogue.instrument(), Set.copyOf(known)),
                agencies);
    }

    private static void addWithParents(String path, Set<String> known) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            known.add(path.substring(0, end));
        }
    }

    ParticipationFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> inForce(e.catalogue(), e.catalogue().adoptedOn());
            case InstrumentRevised e -> {
                Terms before = instruments.get(e.catalogue().instrument());
                yield inForce(e.catalogue(), before == null ? e.catalogue().adoptedOn() : before.adoptedOn());
            }
            case AgencyEvent e -> {
                Agencies now =
                        agencies.getOrDefault(event.state(), Agencies.none()).after(e);
                yield new ParticipationFacts(instruments, places, Copies.with(agencies, event.state(), now));
            }
            default -> this;
        };
    }
}
